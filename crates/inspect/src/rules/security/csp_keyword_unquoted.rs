//! A keyword without single quotes.

use http_status::excerpt;

use super::sections::SOURCES;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    rules::MOST,
    syntax::{csp, csp_source},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-keyword-unquoted",
    level: Level::Warning,
    title: "A keyword without single quotes",
    finds: "A source list has a word such as `self`, `none` or `unsafe-inline` \
          without single quotes, or a scheme without its colon.",
    why: "Browsers take it for the name of a host, so it allows a server called \
          `self`, and not your own.",
    fix: "Write `'self'`, with the straight single quotes; write `data:`, with the \
          colon.",
    sections: &[SOURCES],
    check,
    ..Rule::DEFAULT
};

const SCHEMES: [&str; 5] = ["data", "blob", "https", "http", "wss"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let sources = subject.policies().flat_map(|policy| {
        let directives = policy.directives().filter(csp::Directive::has_sources);
        directives
            .flat_map(move |directive| directive.values().map(move |v| (policy, v)))
    });
    let mistakes = sources.filter_map(|(policy, source)| {
        let bare = source.trim_matches('"');
        let is_keyword =
            csp_source::is_keyword(bare) || csp_source::looks_like_nonce_or_hash(bare);
        let is_scheme =
            SCHEMES.iter().any(|scheme| scheme.eq_ignore_ascii_case(source));
        let right = if is_scheme { format!("{source}:") } else { format!("'{bare}'") };
        (is_keyword || is_scheme).then_some((policy, source, right))
    });
    let mut last_line = None;
    for (policy, source, right) in mistakes.take(MOST) {
        if last_line.replace(policy.line) == Some(policy.line) {
            continue;
        }
        let (source, right) = (excerpt(source), excerpt(&right));
        report.report(
            [policy.line],
            format!(
                "`{source}` is read as the name of a host; `{right}` was probably \
                 meant."
            ),
        );
    }
}
