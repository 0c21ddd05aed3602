//! No status line.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "status-line-missing",
    level: Level::Note,
    title: "No status line",
    finds: "The text has fields but no line that tells the status.",
    why: "Most of what is to be said of a response depends on its status, so those \
          rules stay silent.",
    fix: "Paste the first line too, as `curl -i` shows it, or say which status it was.",
    sections: &[rfc_section!(9112, "4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::NoStatusLine) else { return };
    let message = "The text starts with fields and has no status line, so the rules about \
         the status were left out.";
    report.report(odd.lines, message);
}
