//! A nonce or a hash that is no base64.

use http_status::excerpt;

use super::sections::{NONCES, SOURCES};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{csp::Directive, csp_source},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-nonce-invalid",
    level: Level::Warning,
    title: "A nonce or a hash that is no base64",
    finds: "The value of a nonce or a hash is not base64, or a hash is not as long as \
          its algorithm makes it.",
    why: "Browsers ignore it; often a template was not filled in.",
    fix: "Send the value in base64, and fill in the template for each response.",
    sections: &[SOURCES, NONCES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_wrong = |source: &str| {
        if let Some((value, length)) = csp_source::hash(source) {
            return csp_source::base64(value).is_none_or(|value| value.len() != length);
        }
        csp_source::nonce(source)
            .is_some_and(|nonce| csp_source::base64(nonce).is_none())
    };
    for policy in subject.policies() {
        let lists = policy.directives().filter(Directive::has_sources);
        let wrong = lists.flat_map(|d| d.values()).find(|source| is_wrong(source));
        if let Some(source) = wrong.map(excerpt) {
            report.report(
                [policy.line],
                format!(
                    "Browsers ignore `{source}`: the value is not base64 of the \
                     right length."
                ),
            );
        }
    }
}
