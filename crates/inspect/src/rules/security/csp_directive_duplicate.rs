//! A directive twice in a policy.

use http_status::excerpt;

use super::sections::PARSE;
use crate::{Level, Rule, Subject, rule::Reporter};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    id: "csp-directive-duplicate",
    level: Level::Warning,
    title: "A directive twice in a policy",
    finds: "Two directives of one policy have the same name.",
    why: "Only the first counts, so the sources of the second are not allowed.",
    fix: "Put all sources into one directive.",
    sections: &[PARSE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let mut seen = HashSet::new();
        let twice =
            policy.directives().find(|d| !seen.insert(d.name.to_ascii_lowercase()));
        if let Some(name) = twice.map(|directive| excerpt(directive.name)) {
            report.report(
                [policy.line],
                format!(
                    "`{name}` comes more than once, and only the first one counts."
                ),
            );
        }
    }
}
