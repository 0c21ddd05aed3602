//! Directive of requests in a response.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::REQUEST_ONLY,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-request-directive",
    level: Level::Warning,
    title: "Directive of requests in a response",
    finds: "`Cache-Control` of a response has `max-stale`, `min-fresh` or \
            `only-if-cached`.",
    why: "These are for requests; in a response they have no effect.",
    fix: "To allow use when stale, write `stale-while-revalidate` or `stale-if-error`; \
          otherwise leave them out.",
    sections: &[rfc_section!(9111, "5.2.1"), rfc_section!(5861, "3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    for directive in directives.iter().filter(|d| d.is_one_of(REQUEST_ONLY)) {
        report.report(
            [directive.line],
            format!(
                "`{}` is a directive of requests and has no effect in a response.",
                directive.name
            ),
        );
    }
}
