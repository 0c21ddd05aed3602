//! An empty Content-Security-Policy.

use super::sections::PARSE;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-empty",
    level: Level::Note,
    title: "An empty Content-Security-Policy",
    finds: "`Content-Security-Policy` has no directive.",
    why: "It allows everything, as if it were not there.",
    fix: "Leave the field out, or fill in a policy.",
    sections: &[PARSE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut policies = subject.policies().peekable();
    let line = policies.peek().map(|policy| policy.line);
    if line.is_some() && policies.all(|policy| policy.directives().next().is_none()) {
        report.report(line, "The policy has no directive, so it allows everything.");
    }
}
