//! Negative number of seconds.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_control::{Argument, SECONDS, is_negative},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-negative",
    level: Level::Error,
    title: "Negative number of seconds",
    finds: "The argument of `max-age` or its like is negative.",
    why: "There is no negative lifetime, so some caches take the response for stale \
          and others pass over the directive.",
    fix: "Write `max-age=0` for a response that is to be validated each time, or \
          `no-store` for one that is not to be kept.",
    sections: &[rfc_section!(9111, "1.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let negative =
        directives.iter().filter(|directive| directive.is_one_of(SECONDS)).filter(
            |d| matches!(d.argument, Some(Argument::Bare(text)) if is_negative(text)),
        );
    for directive in negative {
        report.report(
            [directive.line],
            format!(
                "`{}` is negative; `{}=0` is what says \"stale from the start\".",
                directive.written(),
                directive.name
            ),
        );
    }
}
