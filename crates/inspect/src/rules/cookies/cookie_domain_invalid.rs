//! Domain that is no domain.

use http_status::excerpt;

use super::sections::{DOMAIN, STORAGE, SYNTAX};
use super::{is_ip, shown};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::domain::is_domain};

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-invalid",
    level: Level::Error,
    title: "Domain that is no domain",
    finds: "The value of `Domain` is not the name of a host: it has a scheme, a port, \
          a path or a wildcard. An empty one is a note.",
    why: "No host matches it, so browsers drop the cookie.",
    fix: "Send the bare name, as in `Domain=example.com`, or no `Domain` at all.",
    sections: &[DOMAIN, SYNTAX, STORAGE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(domain) = cookie.attribute("Domain") else { continue };
        if domain.is_empty() {
            let message =
                format!("{} has an empty `Domain`, which is ignored.", shown(&cookie));
            report.report_as(Level::Note, [cookie.line], message);
        } else if !is_domain(domain) && !is_ip(domain) {
            let domain = excerpt(domain);
            report.report(
                [cookie.line],
                format!(
                    "{} is dropped by browsers: no host is called `{domain}`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
