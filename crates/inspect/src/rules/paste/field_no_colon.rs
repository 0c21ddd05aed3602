//! Line without a colon among the fields.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-no-colon",
    level: Level::Error,
    title: "Line without a colon among the fields",
    finds: "A line of the header section has no colon, so it is no field line.",
    why: "Recipients differ: some drop the line, some reject the response, and Node.js \
          and Go do the latter.",
    fix: "Remove the line, or write it as `Name: value`. A line that belongs to the \
          value before it has to stand on the same line.",
    sections: &[rfc_section!(9112, "5"), rfc_section!(9110, "5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::NoColon) else { return };
    let message = format!(
        "`{}` stands among the fields and has no colon, so it is no field.{}",
        odd.first.text,
        odd.more()
    );
    report.report(odd.lines, message);
}
