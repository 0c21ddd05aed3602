//! Max-Age that is no number.

use http_status::excerpt;

use super::sections::{MAX_AGE, PARSING};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-max-age-invalid",
    level: Level::Warning,
    title: "Max-Age that is no number",
    finds: "The value of `Max-Age` is not a whole number of seconds.",
    why: "It is ignored, and the cookie lasts until the browser is closed or as long \
          as `Expires` says.",
    fix: "Send seconds, as in `Max-Age=3600`.",
    sections: &[MAX_AGE, PARSING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(value) = cookie.attribute("Max-Age") else { continue };
        if cookie.max_age().is_none() {
            let value = excerpt(value);
            report.report(
                [cookie.line],
                format!(
                    "{} has `Max-Age={value}`, which is no number of seconds.",
                    shown(&cookie)
                ),
            );
        }
    }
}
