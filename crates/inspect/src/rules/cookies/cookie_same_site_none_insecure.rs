//! `SameSite`=None without Secure.

use super::sections::{SAME_SITE, STORAGE};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-same-site-none-insecure",
    level: Level::Error,
    title: "SameSite=None without Secure",
    finds: "A cookie has `SameSite=None` and no `Secure`.",
    why: "Browsers drop it, so the login inside of a frame or after a payment is \
          lost.",
    fix: "Send `SameSite=None; Secure`.",
    sections: &[STORAGE, SAME_SITE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies().filter(|cookie| cookie.is_same_site("None")) {
        if !cookie.has("Secure") && cookie.prefix().is_none() {
            report.report(
                [cookie.line],
                format!(
                    "{} is dropped by browsers: `SameSite=None` asks for `Secure`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
