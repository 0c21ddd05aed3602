//! Header section that breaks off.

use crate::{
    Level, OddityKind, Rule, Source, Subject, rule::Reporter, section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "head-unfinished",
    level: Level::Error,
    title: "Header section that breaks off",
    finds: "The text ends in the middle of a field line.",
    why: "A client that gets such a response cannot trust its status: the fields that \
          say what it means may be among those that are missing.",
    fix: "Find out what closed the connection: a crash, a time limit, a limit of a proxy. \
          If only the copy ends too early, paste the rest.",
    sections: &[rfc_section!(9112, "8")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::Unfinished) else { return };
    let level = match subject.exchange.source {
        Source::Paste => Level::Note,
        Source::Wire | Source::Browser => RULE.level,
    };
    let message = format!("The header section breaks off at `{}`.", odd.first.text);
    report.report_as(level, odd.lines, message);
}
