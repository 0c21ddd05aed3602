//! Last-Modified lies after Date.

use crate::{
    Level, Rule, Subject, cache::duration, rule::Reporter, section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "last-modified-future",
    level: Level::Error,
    title: "Last-Modified lies after Date",
    finds: "`Last-Modified` is later than `Date`.",
    why: "What is to change only later cannot have changed: the clock of the server or \
          of its files is wrong, and validation by date fails.",
    fix: "Set the clocks right; a server must send the value of `Date` instead of a \
          later one.",
    sections: &[rfc_section!(9110, "8.8.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Last-Modified") else { return };
    let (Some(modified), Some(date)) =
        (subject.date_of("Last-Modified"), subject.date_of("Date"))
    else {
        return;
    };
    if modified > date {
        report.report_line(
            line,
            format!("`Last-Modified` lies {} after `Date`.", duration(modified - date)),
        );
    }
}
