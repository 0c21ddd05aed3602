//! Empty value where one is needed.

use super::{MOST, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

pub(super) const RULE: Rule = Rule {
    id: "field-empty",
    level: Level::Error,
    title: "Empty value where one is needed",
    finds: "A field is empty whose grammar asks for a value.",
    why: "Recipients take it for absent or for a mistake, and rarely for what was \
          meant.",
    fix: "Give it a value or leave it out. A variable in the configuration is often \
          unset.",
    sections: &[rfc_section!(9110, "2.2"), rfc_section!(9110, "5.5")],
    check,
    ..Rule::DEFAULT
};

/// Fields with such a grammar, and what they lack.
const TABLE: &names::Table = &[
    ("accept-ranges", "a range unit or `none`"),
    ("alt-svc", "a service or `clear`"),
    ("content-disposition", "a disposition type"),
    ("content-type", "a media type"),
    ("date", "a date"),
    ("deprecation", "a date"),
    ("keep-alive", "a parameter"),
    ("server", "a product"),
    ("sunset", "a date"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let empty = subject.fields().0.iter().filter(|line| line.value.is_empty());
    let lacking = empty.filter_map(|line| {
        names::find(TABLE, &line.name).map(|(_, lacks)| (line, lacks))
    });
    for (line, lacks) in lacking.take(MOST) {
        report.report_line(
            line,
            format!("{} is empty, where it needs {lacks}.", shown(&line.name)),
        );
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
