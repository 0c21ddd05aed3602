//! Domain that is an address.

use http_status::excerpt;

use super::sections::{DOMAIN, STORAGE};
use super::{is_ip, shown};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-ip",
    level: Level::Warning,
    title: "Domain that is an address",
    finds: "The value of `Domain` is an IP address.",
    why: "Addresses have no subdomains: the attribute does nothing on that very host, \
          and on any other the cookie is dropped.",
    fix: "Leave `Domain` out.",
    sections: &[DOMAIN, STORAGE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(domain) = cookie.attribute("Domain").filter(|domain| is_ip(domain))
        else {
            continue;
        };
        let domain = excerpt(domain);
        report.report(
            [cookie.line],
            format!("{} names the address `{domain}` as its domain.", shown(&cookie)),
        );
    }
}
