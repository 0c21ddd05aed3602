//! A directive that browsers have dropped.

use super::sections::POLICY;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{csp, words},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-directive-retired",
    level: Level::Note,
    title: "A directive that browsers have dropped",
    finds: "A directive is one of earlier drafts, such as `block-all-mixed-content`, \
          `plugin-types` or `prefetch-src`.",
    why: "Browsers skip it, or soon will.",
    fix: "Leave it out.",
    sections: &[POLICY],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let is_retired =
            |d: &csp::Directive<'_>| csp::RETIRED.iter().any(|retired| d.is(retired));
        let mut names =
            policy.directives().filter(is_retired).map(|d| d.name).peekable();
        if names.peek().is_some() {
            report.report(
                [policy.line],
                format!("Browsers have dropped {} from policies.", words::row(names)),
            );
        }
    }
}
