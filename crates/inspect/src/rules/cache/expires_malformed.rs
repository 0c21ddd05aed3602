//! Expires is not a date as it must be written.

use crate::{
    Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
    syntax::words,
};

const DATES: Section = rfc_section!(9110, "5.6.7");

pub(super) const RULE: Rule = Rule {
    id: "expires-malformed",
    level: Level::Error,
    title: "Expires is not a date as it must be written",
    finds: "The value of `Expires` is not a date of the form `Sun, 06 Nov 1994 \
            08:49:37 GMT`.",
    why: "Caches have to take what is not a date for the past, so that the lifetime \
          that was meant is none.",
    fix: "Write the date in that form, in GMT; or better `max-age`.",
    sections: &[rfc_section!(9111, "5.3"), DATES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Expires") else { return };
    let value = words::shown(&line.value);
    if ["0", "-1"].contains(&&*line.value) {
        return;
    }
    match http_date::read(&line.value) {
        HttpDate::Unreadable | HttpDate::NoSuchDay(None) => report.report_line(
            line,
            format!(
                "`{value}` is not a date, so caches take the response for already \
                 expired."
            ),
        ),
        HttpDate::Obsolete(_) => report.citing(DATES).report_line(
            line,
            format!(
                "`{value}` has an obsolete form, which recipients read and no \
                 sender may write."
            ),
        ),
        HttpDate::Fixdate(_) | HttpDate::NoSuchDay(Some(_)) => {}
    }
}
