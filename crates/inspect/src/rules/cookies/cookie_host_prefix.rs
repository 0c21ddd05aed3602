//! A __Host- cookie that breaks its promise.

use super::sections::{PREFIXES, UA_PREFIXES};
use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cookie::{Cookie, Prefix},
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-host-prefix",
    level: Level::Error,
    title: "A __Host- cookie that breaks its promise",
    finds: "The name starts with `__Host-`, and `Secure` or `Path=/` is missing, or \
          there is a `Domain`.",
    why: "Browsers drop the cookie: the prefix promises exactly these three things.",
    fix: "Send `Secure; Path=/` and no `Domain`.",
    sections: &[PREFIXES, UA_PREFIXES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_host =
        |c: &Cookie<'_>| matches!(c.prefix(), Some(Prefix::Host | Prefix::HostHttp));
    for cookie in subject.cookies().filter(is_host) {
        let mut faults = Vec::new();
        if !cookie.has("Secure") {
            faults.push("`Secure` is missing");
        }
        if cookie.attribute("Path") != Some("/") {
            faults.push("`Path` is not `/`");
        }
        if cookie.attribute("Domain").is_some_and(|domain| !domain.is_empty()) {
            faults.push("there is a `Domain`");
        }
        if !faults.is_empty() {
            let faults = faults.join(" and ");
            report.report(
                [cookie.line],
                format!("{} is dropped by browsers, because {faults}.", shown(&cookie)),
            );
        }
    }
}
