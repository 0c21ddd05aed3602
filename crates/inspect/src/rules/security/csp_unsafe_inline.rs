//! Inline scripts are allowed.

use super::sections::SCRIPT_SRC;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-unsafe-inline",
    level: Level::Warning,
    title: "Inline scripts are allowed",
    finds: "`script-src`, or `default-src` in its place, has `'unsafe-inline'` and \
          neither a nonce nor a hash, which would switch it off.",
    why: "Whatever markup somebody smuggles into the page runs, which is what a \
          policy is there to prevent.",
    fix: "Give scripts a nonce or a hash, and list that.",
    sections: &[SCRIPT_SRC],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut lines = Vec::new();
    for policy in subject.enforced_policies() {
        let Some(scripts) = policy.scripts() else { continue };
        let is_open = scripts.names("'unsafe-inline'")
            && !scripts.names("'strict-dynamic'")
            && !scripts.has_nonce_or_hash();
        // All policies have to agree: one that forbids is enough.
        if !is_open {
            return;
        }
        lines.push(policy.line);
    }
    if !lines.is_empty() {
        report.report(
            lines,
            "`'unsafe-inline'` lets every inline script run, a smuggled one too.",
        );
    }
}
