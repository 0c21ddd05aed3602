//! Partitioned without Secure.

use super::sections::CHIPS;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-partitioned-insecure",
    level: Level::Error,
    title: "Partitioned without Secure",
    finds: "A cookie has `Partitioned` and no `Secure`.",
    why: "Browsers drop it.",
    fix: "Send `Secure; Partitioned`, mostly with `SameSite=None`.",
    sections: &[CHIPS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies().filter(|cookie| cookie.has("Partitioned")) {
        // Prefixes and `SameSite=None` ask for `Secure` first.
        let is_owned = cookie.prefix().is_some() || cookie.is_same_site("None");
        if !cookie.has("Secure") && !is_owned {
            report.report(
                [cookie.line],
                format!(
                    "{} is dropped by browsers: `Partitioned` asks for `Secure`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
