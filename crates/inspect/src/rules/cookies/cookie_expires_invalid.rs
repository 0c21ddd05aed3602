//! Expires that is no date.

use http_status::excerpt;

use super::sections::{DATES, EXPIRES};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-expires-invalid",
    level: Level::Warning,
    title: "Expires that is no date",
    finds: "The value of `Expires` is not a date, not even for a lenient user agent.",
    why: "It is ignored: the cookie lasts until the browser is closed, also where it \
          was to be deleted.",
    fix: "Send `Expires=Sun, 22 Nov 2026 12:00:00 GMT`, or `Max-Age`.",
    sections: &[DATES, EXPIRES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(value) = cookie.attribute("Expires") else { continue };
        if cookie.expires().is_none() {
            let value = excerpt(value);
            report.report(
                [cookie.line],
                format!(
                    "{} has `Expires={value}`, which is no date and is ignored.",
                    shown(&cookie)
                ),
            );
        }
    }
}
