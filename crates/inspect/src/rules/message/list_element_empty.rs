//! List with an empty element.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{lists::parts, names},
};

pub(super) const RULE: Rule = Rule {
    id: "list-element-empty",
    level: Level::Error,
    title: "List with an empty element",
    finds: "A list has a comma too many: at its start, at its end, or two in a row.",
    why: "A sender may not write empty elements. Most recipients skip them, and some \
          refuse the field.",
    fix: "Remove the comma. A loop that adds one after every element is the usual \
          reason.",
    sections: &[rfc_section!(9110, "5.6.1.1")],
    check,
    ..Rule::DEFAULT
};

/// Lists that no other rule reads to the last comma.
const TABLE: &names::Table = &[
    ("accept-encoding", ""),
    ("accept-patch", ""),
    ("accept-post", ""),
    ("accept-ranges", ""),
    ("access-control-allow-headers", ""),
    ("access-control-allow-methods", ""),
    ("access-control-expose-headers", ""),
    ("allow", ""),
    ("alt-svc", ""),
    ("authentication-info", ""),
    ("clear-site-data", ""),
    ("connection", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("dav", ""),
    ("link", ""),
    ("preference-applied", ""),
    ("proxy-authenticate", ""),
    ("proxy-authentication-info", ""),
    ("referrer-policy", ""),
    ("sec-websocket-extensions", ""),
    ("server-timing", ""),
    ("timing-allow-origin", ""),
    ("trailer", ""),
    ("transfer-encoding", ""),
    ("upgrade", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut wrong = subject.fields().0.iter().filter(|line| {
        line.value.contains(',')
            && names::find(TABLE, &line.name).is_some()
            && parts(&line.value, ',', Some(('<', '>'))).any(str::is_empty)
    });
    let Some(first) = wrong.next() else { return };
    report.report(
        [first.line].into_iter().chain(wrong.map(|line| line.line)),
        format!(
            "{} has an empty element: {}.",
            shown(&first.name),
            shown(&first.value)
        ),
    );
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
