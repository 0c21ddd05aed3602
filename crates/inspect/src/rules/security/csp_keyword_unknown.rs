//! Unknown keyword in a policy.

use http_status::excerpt;

use super::sections::SOURCES;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{csp::Directive, csp_source, nearest::nearest},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-keyword-unknown",
    level: Level::Warning,
    title: "Unknown keyword in a policy",
    finds: "A source between single quotes is no keyword, no nonce and no hash.",
    why: "Browsers ignore it, and what it was to allow is blocked.",
    fix: "Keywords are `'self'`, `'none'`, `'unsafe-inline'`, `'strict-dynamic'` and \
          some more; hosts and schemes have no quotes.",
    sections: &[SOURCES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_unknown = |source: &str| {
        let is_special =
            csp_source::nonce(source).is_some() || csp_source::hash(source).is_some();
        let text = csp_source::quoted(source);
        text.is_some_and(|text| !is_special && !csp_source::is_keyword(text))
    };
    for policy in subject.policies() {
        let lists = policy.directives().filter(Directive::has_sources);
        let Some(source) =
            lists.flat_map(|d| d.values()).find(|source| is_unknown(source))
        else {
            continue;
        };
        let inner = source.trim_matches('\'');
        let meant = nearest(inner, csp_source::KEYWORDS)
            .map_or(String::new(), |meant| format!("; `'{meant}'` was probably meant"));
        let inner = excerpt(inner);
        report.report(
            [policy.line],
            format!("Browsers ignore the source `'{inner}'`{meant}."),
        );
    }
}
