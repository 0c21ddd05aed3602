//! A session cookie that is well guarded.

use super::sections::PREFIXES;
use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cookie::{Cookie, Prefix},
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-host-bound",
    level: Level::Good,
    title: "A session cookie that is well guarded",
    finds: "A cookie has the prefix `__Host-`, keeps its promises, and has `HttpOnly` \
          and `SameSite=Lax` or `Strict`.",
    why: "No subdomain, no plain connection, no script and no foreign form can set, \
          read or use it.",
    fix: "Nothing is to be done.",
    sections: &[PREFIXES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_host =
        |c: &Cookie<'_>| matches!(c.prefix(), Some(Prefix::Host | Prefix::HostHttp));
    for cookie in subject.cookies().filter(is_host) {
        let is_kept = cookie.has("Secure")
            && cookie.attribute("Path") == Some("/")
            && !cookie.has("Domain");
        let is_same_site = cookie.is_same_site("Lax") || cookie.is_same_site("Strict");
        if is_kept
            && is_same_site
            && cookie.has("HttpOnly")
            && !subject.deletes(&cookie)
        {
            report.report(
                [cookie.line],
                format!(
                    "{} is bound to this host and out of reach of scripts.",
                    shown(&cookie)
                ),
            );
        }
    }
}
