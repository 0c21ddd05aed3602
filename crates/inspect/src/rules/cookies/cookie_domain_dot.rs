//! Domain with a dot in front.

use http_status::excerpt;

use super::sections::DOMAIN;
use super::{is_ip, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::domain::{is_domain, is_public_suffix, is_within},
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-dot",
    level: Level::Note,
    title: "Domain with a dot in front",
    finds: "The value of `Domain` starts with a dot.",
    why: "User agents drop the dot; the cookie goes to subdomains either way.",
    fix: "Leave the dot out.",
    sections: &[DOMAIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let domain = cookie.attribute("Domain").unwrap_or_default();
        let Some(name) = domain.strip_prefix('.') else { continue };
        if !is_refused(subject, &name.to_ascii_lowercase()) {
            let name = excerpt(name);
            report.report(
                [cookie.line],
                format!(
                    "{} goes to `{name}` and its subdomains with or without the dot.",
                    shown(&cookie)
                ),
            );
        }
    }
}

/// Whether browsers drop the cookie for its domain, or ignore that: rules of their
/// own say so.
fn is_refused(subject: &Subject<'_>, domain: &str) -> bool {
    let is_foreign = subject
        .request_target()
        .is_some_and(|target| !is_within(&target.host().to_ascii_lowercase(), domain));
    !is_domain(domain) || is_ip(domain) || is_public_suffix(domain) || is_foreign
}
