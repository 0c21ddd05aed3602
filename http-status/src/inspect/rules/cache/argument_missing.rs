//! A lifetime has a number.

use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, rule::rfc_section,
    syntax::cache_control::SECONDS,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-argument-missing",
    level: Level::Error,
    title: "Directive without its number of seconds",
    finds: "`max-age`, `s-maxage`, `stale-while-revalidate` or `stale-if-error` has no \
            argument.",
    why: "Some caches take the response for stale, others pass over the directive.",
    fix: "Write the number of seconds, such as `max-age=60`.",
    sections: &[
        rfc_section!(9111, "5.2.2.1"),
        rfc_section!(9111, "4.2.1"),
        rfc_section!(5861, "3"),
    ],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let bare =
        directives.iter().filter(|d| d.is_one_of(SECONDS) && d.text().is_empty());
    for directive in bare {
        let name = directive.name;
        report.report(
            [directive.line],
            format!(
                "`{name}` needs a number of seconds, as in `{name}=60`, and has none."
            ),
        );
    }
}
