//! Directive without its number of seconds.

use super::sections::{self, defining};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cache_control::SECONDS};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-argument-missing",
    level: Level::Error,
    title: "Directive without its number of seconds",
    finds: "`max-age`, `s-maxage`, `stale-while-revalidate` or `stale-if-error` has no \
            argument.",
    why: "Some caches take the response for stale, others pass over the directive.",
    fix: "Write the number of seconds, such as `max-age=60`.",
    sections: sections::SECONDS,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let bare =
        directives.iter().filter(|d| d.is_one_of(SECONDS) && d.text().is_empty());
    for directive in bare {
        let name = directive.name;
        report.citing(defining(directive)).report(
            [directive.line],
            format!(
                "`{name}` needs a number of seconds, as in `{name}=60`, and has none."
            ),
        );
    }
}
