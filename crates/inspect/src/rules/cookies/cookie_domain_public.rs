//! Domain of everybody.

use http_status::excerpt;

use super::sections::{DOMAIN, STORAGE};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::domain::is_public_suffix};

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-public",
    level: Level::Error,
    title: "Domain of everybody",
    finds: "The value of `Domain` is a suffix under which anybody can have a name, \
          such as `com` or `github.io`.",
    why: "Browsers drop the cookie, as it would go to strangers.",
    fix: "Name your own domain, or leave `Domain` out.",
    sections: &[STORAGE, DOMAIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let host =
        subject.request_target().map(|target| target.host().to_ascii_lowercase());
    for cookie in subject.cookies() {
        let Some(domain) = cookie.attribute("Domain") else { continue };
        let domain = domain.strip_prefix('.').unwrap_or(domain).to_ascii_lowercase();
        if !is_public_suffix(&domain) || host.as_deref() == Some(domain.as_str()) {
            continue;
        }
        let domain = excerpt(&domain);
        report.report(
            [cookie.line],
            format!(
                "{} is dropped by browsers: `{domain}` belongs to many.",
                shown(&cookie)
            ),
        );
    }
}
