//! A strict policy.

use super::sections::STRICT_DYNAMIC;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::csp};

pub(super) const RULE: Rule = Rule {
    id: "csp-strict",
    level: Level::Good,
    title: "A strict policy",
    finds: "Scripts need a nonce or a hash, with `'strict-dynamic'`, and `base-uri` \
          and plugins are closed.",
    why: "Markup that is smuggled in does not run, whatever hosts the page uses.",
    fix: "Nothing is to be done.",
    sections: &[STRICT_DYNAMIC],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_strict = |policy: &csp::Policy<'_>| {
        let is_none =
            |d: csp::Directive<'_>| d.names("'none'") && d.values().count() == 1;
        let objects =
            policy.directive("object-src").or(policy.directive("default-src"));
        let is_bound = |d: csp::Directive<'_>| {
            d.names("'strict-dynamic'") && d.has_nonce_or_hash()
        };
        policy.scripts().is_some_and(is_bound)
            && objects.is_some_and(is_none)
            && policy.directive("base-uri").is_some()
    };
    if let Some(policy) = subject.enforced_policies().find(is_strict) {
        report.report(
            [policy.line],
            "Only scripts with a nonce or a hash run, and what they load.",
        );
    }
}
