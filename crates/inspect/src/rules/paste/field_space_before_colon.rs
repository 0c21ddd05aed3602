//! White space before the colon of a field.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-space-before-colon",
    level: Level::Error,
    title: "White space before the colon of a field",
    finds: "There is white space between a field name and its colon.",
    why: "Clients and proxies disagree about the name of such a field, which has led \
          to smuggled requests and poisoned caches. A proxy has to remove the space, \
          others ignore the field.",
    fix: "Write the colon right after the name.",
    sections: &[rfc_section!(9112, "5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::SpaceBeforeColon) else { return };
    let message = format!(
        "`{}` has white space before its colon, which is not allowed.{}",
        odd.first.text,
        odd.more()
    );
    report.report(odd.lines, message);
}
