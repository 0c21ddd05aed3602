//! Text over the limit.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "input-too-long",
    level: Level::Note,
    title: "Text over the limit",
    finds: "The text is longer than 1 MiB, a head has more than 2000 field lines, or \
            there are more than 1000 responses; what is over was left out.",
    why: "What was left out was not looked at, so findings may be missing.",
    fix: "Paste the head and the start of the content. No head comes near this limit, \
          and most servers and clients end theirs at 8 to 256 KiB.",
    sections: &[rfc_section!(9110, "2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::TooLong) else { return };
    let message = format!(
        "From line {line} on something was left out: the limits are 1 MiB, 2000 field \
         lines a head, and 1000 responses.",
        line = odd.first.line
    );
    report.report(odd.lines, message);
}
