//! A session cookie without `HttpOnly`.

use super::sections::HTTP_ONLY;
use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cookie::{Cookie, Prefix},
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-http-only-missing",
    level: Level::Note,
    title: "A session cookie without HttpOnly",
    finds: "A cookie whose name looks like one of a session or a login has no \
          `HttpOnly`.",
    why: "Any script on the page can read it, one that was smuggled in too.",
    fix: "Send `HttpOnly`, unless a script of yours needs the value.",
    sections: &[HTTP_ONLY],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_about = |c: &Cookie<'_>| c.is_credential() && !c.has("HttpOnly");
    for cookie in subject.cookies().filter(is_about) {
        let is_http = matches!(cookie.prefix(), Some(Prefix::Http | Prefix::HostHttp));
        if !is_http && !subject.deletes(&cookie) {
            report.report(
                [cookie.line],
                format!(
                    "{} can be read by scripts, because it has no `HttpOnly`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
