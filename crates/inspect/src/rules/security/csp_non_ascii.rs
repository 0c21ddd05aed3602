//! A policy that is not ASCII.

use http_status::excerpt;

use super::sections::PARSE;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-non-ascii",
    level: Level::Warning,
    title: "A policy that is not ASCII",
    finds: "A directive has characters outside of ASCII, mostly typographic quotes \
          from a text processor.",
    why: "Browsers skip the whole directive.",
    fix: "Use the straight quote `'`, and the ASCII form of host names.",
    sections: &[PARSE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let mut others =
            policy.directives().filter(|d| !d.name.is_ascii() || !d.value.is_ascii());
        let Some(directive) = others.next() else { continue };
        let name = excerpt(directive.name);
        report.report(
            [policy.line],
            format!("Browsers skip the directive `{name}`, because it is not ASCII."),
        );
    }
}
