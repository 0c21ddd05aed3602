//! Last-Modified is not a date as it must be written.

use crate::{
    Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
    syntax::words,
};

const DATES: Section = rfc_section!(9110, "5.6.7");

pub(super) const RULE: Rule = Rule {
    id: "last-modified-malformed",
    level: Level::Error,
    title: "Last-Modified is not a date as it must be written",
    finds: "The value of `Last-Modified` is not a date of the form `Sun, 06 Nov 1994 \
            08:49:37 GMT`.",
    why: "Clients and caches cannot validate by it, or send it back in a form that the \
          server does not know again.",
    fix: "Write the date in that form, in GMT.",
    sections: &[rfc_section!(9110, "8.8.2"), DATES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Last-Modified") else { return };
    let value = words::shown(&line.value);
    match http_date::read(&line.value) {
        HttpDate::Unreadable | HttpDate::NoSuchDay(None) => report.report_line(
            line,
            format!(
                "`{value}` in `Last-Modified` is not \
                 a date."
            ),
        ),
        HttpDate::Obsolete(_) => report.citing(DATES).report_line(
            line,
            format!(
                "`{value}` in `Last-Modified` has an obsolete form, which no \
                 sender may write."
            ),
        ),
        HttpDate::Fixdate(_) | HttpDate::NoSuchDay(Some(_)) => {}
    }
}
