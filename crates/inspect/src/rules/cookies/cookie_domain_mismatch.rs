//! Domain of another host.

use http_status::excerpt;

use super::sections::{DOMAIN, STORAGE};
use super::{is_ip, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::domain::{is_domain, is_public_suffix, is_within},
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-mismatch",
    level: Level::Error,
    title: "Domain of another host",
    finds: "The host of the request is neither the `Domain` of the cookie nor below \
          it.",
    why: "Browsers drop the cookie: a host sets cookies for itself and the domains \
          above it.",
    fix: "Name the domain of the site, or leave `Domain` out.",
    sections: &[STORAGE, DOMAIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(host) =
        subject.request_target().map(|target| target.host().to_ascii_lowercase())
    else {
        return;
    };
    for cookie in subject.cookies() {
        let Some(domain) = cookie.attribute("Domain") else { continue };
        let domain = domain.strip_prefix('.').unwrap_or(domain).to_ascii_lowercase();
        if !is_domain(&domain) || is_ip(&domain) || is_public_suffix(&domain) {
            continue;
        }
        if is_within(&host, &domain) {
            continue;
        }
        let (host, domain) = (excerpt(&host), excerpt(&domain));
        report.report(
            [cookie.line],
            format!(
                "{} is dropped by browsers: `{host}` is not within `{domain}`.",
                shown(&cookie)
            ),
        );
    }
}
