//! Unknown value of `SameSite`.

use http_status::excerpt;

use super::sections::SAME_SITE;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-same-site-invalid",
    level: Level::Warning,
    title: "Unknown value of SameSite",
    finds: "`SameSite` is neither `Strict` nor `Lax` nor `None`.",
    why: "Browsers do as if it were not there, which mostly means `Lax`.",
    fix: "Send one of the three.",
    sections: &[SAME_SITE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(value) = cookie.attribute("SameSite") else { continue };
        if ["strict", "lax", "none"].contains(&value.to_ascii_lowercase().as_str()) {
            continue;
        }
        let value = excerpt(value);
        report.report(
            [cookie.line],
            format!("{} has the unknown `SameSite={value}`.", shown(&cookie)),
        );
    }
}
