//! White space before the first field line.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-space-before-first",
    level: Level::Error,
    title: "White space before the first field line",
    finds: "The first line after the status line starts with a space or a tab.",
    why: "A recipient either rejects the whole message or skips such lines, and a \
          proxy may do one and a browser the other: that is how fields are smuggled \
          past a filter.",
    fix: "Start every field line at the start of the line. If only the copy is \
          indented, paste it as it was.",
    sections: &[rfc_section!(9112, "2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::Indented) else { return };
    let message = format!(
        "The first field line, `{}`, starts with white space: a client rejects \
         the response or drops the line.",
        odd.first.text
    );
    report.report(odd.lines, message);
}
