//! must-understand without no-store.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "must-understand-without-no-store",
    level: Level::Warning,
    title: "must-understand without no-store",
    finds: "`must-understand` is there and `no-store` is not.",
    why: "Caches that do not know `must-understand` pass over it and store what they \
          may not understand; `no-store` beside it is for them.",
    fix: "Write `no-store` too: caches that know `must-understand` pass over it where \
          they know the status.",
    sections: &[rfc_section!(9111, "5.2.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let Some(directive) = directives.get("must-understand") else { return };
    if !directives.has("no-store") {
        report.report(
            [directive.line],
            "`must-understand` should have `no-store` beside it, for the caches that \
             do not know it.",
        );
    }
}
