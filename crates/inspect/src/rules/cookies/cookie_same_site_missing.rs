//! A session cookie without `SameSite`.

use super::sections::SAME_SITE;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Cookie};

pub(super) const RULE: Rule = Rule {
    id: "cookie-same-site-missing",
    level: Level::Note,
    title: "A session cookie without SameSite",
    finds: "A cookie whose name looks like one of a session or a login has no \
          `SameSite`.",
    why: "Chromium then does as for `Lax`, other browsers send the cookie with \
          requests from everywhere: what is protected from forged requests depends on \
          the browser.",
    fix: "Send `SameSite=Lax`, or `Strict` if nobody has to come in by a link.",
    sections: &[SAME_SITE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_about = |c: &Cookie<'_>| c.is_credential() && !c.has("SameSite");
    for cookie in subject.cookies().filter(is_about) {
        if !subject.deletes(&cookie) {
            report.report(
                [cookie.line],
                format!("{} has no `SameSite`.", shown(&cookie)),
            );
        }
    }
}
