//! Malformed source in a policy.

use http_status::excerpt;

use super::sections::SOURCES;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{csp::Directive, csp_source},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-source-invalid",
    level: Level::Warning,
    title: "Malformed source in a policy",
    finds: "A source is neither a keyword nor a scheme nor a host: it has a query, a \
          wildcard in its middle, no host or only one quote.",
    why: "Browsers ignore it, and what it was to allow is blocked.",
    fix: "Write `https://cdn.example.com`, `*.example.com` or `https:`.",
    sections: &[SOURCES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_wrong = |source: &str| {
        // Quotes and keywords without them have rules of their own.
        let bare = source.trim_matches('"');
        let is_owned = csp_source::quoted(source).is_some()
            || csp_source::is_keyword(bare)
            || csp_source::looks_like_nonce_or_hash(bare);
        !is_owned && source.is_ascii() && !csp_source::is_scheme_or_host(source)
    };
    for policy in subject.policies() {
        let lists = policy.directives().filter(Directive::has_sources);
        // Quotation marks around the policy are a matter of its first directive.
        let is_last =
            |source: &str| policy.is_quoted() && source.ends_with(['"', '\'']);
        let mut sources = lists.flat_map(|d| d.values());
        let wrong = sources.find(|source| is_wrong(source) && !is_last(source));
        if let Some(source) = wrong.map(excerpt) {
            report.report(
                [policy.line],
                format!("Browsers ignore the source `{source}`."),
            );
        }
    }
}
