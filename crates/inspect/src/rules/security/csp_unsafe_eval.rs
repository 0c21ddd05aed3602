//! Text may become code.

use super::sections::SCRIPT_SRC;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::csp};

pub(super) const RULE: Rule = Rule {
    id: "csp-unsafe-eval",
    level: Level::Note,
    title: "Text may become code",
    finds: "`script-src`, or `default-src` in its place, has `'unsafe-eval'`.",
    why: "`eval` and its relatives make code of text, which is a way in if that text \
          comes from outside.",
    fix: "Do without, or with `'wasm-unsafe-eval'` if it is only for WebAssembly.",
    sections: &[SCRIPT_SRC],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let allows = |d: csp::Directive<'_>| d.names("'unsafe-eval'");
    let mut policies = subject.enforced_policies();
    if let Some(policy) = policies.find(|policy| policy.scripts().is_some_and(allows)) {
        report.report([policy.line], "`'unsafe-eval'` lets scripts make code of text.");
    }
}
