//! Expires in an old form.

use http_status::excerpt;

use super::sections::{DATES, SYNTAX};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "cookie-expires-form",
    level: Level::Note,
    title: "Expires in an old form",
    finds: "The value of `Expires` is a date that user agents understand, and not in \
          the form that servers are to write.",
    why: "Browsers read almost anything; libraries are stricter.",
    fix: "Write dates as in `Sun, 22 Nov 2026 12:00:00 GMT`.",
    sections: &[SYNTAX, DATES, rfc_section!(9110, "5.6.7")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(value) = cookie.attribute("Expires") else { continue };
        if cookie.expires().is_some() && !http_status::is_imf_fixdate(value) {
            let value = excerpt(value);
            report.report(
                [cookie.line],
                format!(
                    "{} writes its date in another form than the standard one: \
                     `{value}`.",
                    shown(&cookie)
                ),
            );
        }
    }
}
