//! A cookie without Secure.

use super::sections::SECURE;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-secure-missing",
    level: Level::Warning,
    title: "A cookie without Secure",
    finds: "A cookie comes over `https`, or has a name like one of a session, and has \
          no `Secure`.",
    why: "The browser also sends it over plain `http`, where everybody on the way can \
          read it.",
    fix: "Send `Secure`.",
    sections: &[SECURE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let target = subject.request_target();
    let is_plain = target.is_some_and(|t| t.is_https == Some(false) || t.is_local());
    if is_plain {
        return;
    }
    for cookie in subject.cookies().filter(|cookie| !cookie.has("Secure")) {
        // These make `Secure` a must, and have rules of their own.
        let is_dropped = cookie.prefix().is_some()
            || cookie.is_same_site("None")
            || cookie.has("Partitioned");
        let is_about = subject.is_over_https() || cookie.is_credential();
        if is_about
            && !is_dropped
            && !subject.deletes(&cookie)
            && !cookie.name.is_empty()
        {
            report.report(
                [cookie.line],
                format!(
                    "{} is sent over plain `http` too, because it has no `Secure`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
