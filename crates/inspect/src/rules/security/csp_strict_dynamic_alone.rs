//! 'strict-dynamic' without a nonce or a hash.

use super::sections::STRICT_DYNAMIC;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::csp};

pub(super) const RULE: Rule = Rule {
    id: "csp-strict-dynamic-alone",
    level: Level::Warning,
    title: "'strict-dynamic' without a nonce or a hash",
    finds: "`'strict-dynamic'` stands in a list that has neither a nonce nor a hash.",
    why: "It makes browsers ignore hosts and `'self'`, so no script runs at all.",
    fix: "Give your scripts a nonce or a hash, and list that.",
    sections: &[STRICT_DYNAMIC],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let is_alone = |d: csp::Directive<'_>| {
            d.names("'strict-dynamic'") && !d.has_nonce_or_hash()
        };
        if policy.scripts().is_some_and(is_alone) {
            report.report(
                [policy.line],
                "With `'strict-dynamic'` and neither nonce nor hash no script of the \
                 page runs.",
            );
        }
    }
}
