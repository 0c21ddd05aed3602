//! An __Http- cookie that breaks its promise.

use super::sections::LAYERED;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Prefix};

pub(super) const RULE: Rule = Rule {
    id: "cookie-http-prefix",
    level: Level::Error,
    title: "An __Http- cookie that breaks its promise",
    finds: "The name starts with `__Http-` or `__Host-Http-`, and `HttpOnly`, or for \
          the former `Secure`, is missing.",
    why: "Browsers that know the prefix drop the cookie: it promises that no script \
          has set it.",
    fix: "Send `Secure; HttpOnly`.",
    sections: &[LAYERED],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let needs_secure = match cookie.prefix() {
            Some(Prefix::Http) => true,
            // What `__Host-` asks for has a rule of its own.
            Some(Prefix::HostHttp) => false,
            _ => continue,
        };
        let missing = if !cookie.has("HttpOnly") {
            "HttpOnly"
        } else if needs_secure && !cookie.has("Secure") {
            "Secure"
        } else {
            continue;
        };
        report.report(
            [cookie.line],
            format!(
                "{} is dropped by browsers that know its prefix, because \
                 `{missing}` is missing.",
                shown(&cookie)
            ),
        );
    }
}
