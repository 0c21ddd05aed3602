//! Field that may occur only once.

use super::shown;
use crate::{
    Fields, Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

pub(super) const RULE: Rule = Rule {
    id: "field-duplicate",
    level: Level::Error,
    title: "Field that may occur only once",
    finds: "A field that is no list has more than one line.",
    why: "Nobody knows which of them counts: one client takes the first, another the \
          last, a third joins them with a comma. Browsers refuse two different \
          `Content-Disposition` or `Location` lines as a network error.",
    fix: "Send it once. The second line often comes from a proxy or a framework that \
          adds its own instead of replacing.",
    sections: &[rfc_section!(9110, "5.3")],
    check,
    ..Rule::DEFAULT
};

const TABLE: &names::Table = &[
    ("age", ""),
    ("content-disposition", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("date", ""),
    ("deprecation", ""),
    ("etag", ""),
    ("expires", ""),
    ("last-modified", ""),
    ("location", ""),
    ("retry-after", ""),
    ("server", ""),
    ("sunset", ""),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_redirect =
        subject.status().is_some_and(|status| (300..400).contains(&status));
    for (name, _, lines) in names::found(TABLE, subject.fields()) {
        if lines.len() < 2 {
            continue;
        }
        let is_same = is_same(subject.fields(), name);
        // Where a redirect leads is a matter of its own.
        if is_redirect && !is_same && name.eq_ignore_ascii_case("Location") {
            continue;
        }
        let how = if is_same { "with the same value" } else { "with different values" };
        let message = format!(
            "{} may occur once, and has {} lines {how}.",
            shown(name),
            lines.len()
        );
        report.report(lines, message);
    }
}

fn is_same(fields: &Fields, name: &str) -> bool {
    let mut values = fields.all(name).map(|line| line.value.as_str());
    let first = values.next();
    values.all(|value| Some(value) == first)
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
