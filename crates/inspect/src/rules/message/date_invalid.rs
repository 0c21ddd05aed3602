//! Date that is no date.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
};

pub(super) const RULE: Rule = Rule {
    id: "date-invalid",
    level: Level::Error,
    title: "Date that is no date",
    finds: "`Date` cannot be read, or names a day that does not exist or has another \
          weekday.",
    why: "Caches that cannot read it compute the age from the time of arrival, and all \
          that counts from it is wrong.",
    fix: "Write `Sun, 06 Nov 1994 08:49:37 GMT`: two digits for the day, English \
          names, GMT.",
    sections: &[rfc_section!(9110, "5.6.7"), rfc_section!(9110, "6.6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Date").filter(|line| !line.value.is_empty()) else {
        return;
    };
    match http_date::read(&line.value) {
        HttpDate::Fixdate(_) | HttpDate::Obsolete(_) => {}
        HttpDate::NoSuchDay(seconds) => report.report_line(
            line,
            format!(
                "`Date` is {}, and {}.",
                shown(&line.value),
                http_date::no_such_day(seconds)
            ),
        ),
        HttpDate::Unreadable => report.report_line(
            line,
            format!("`Date` is {}, which is no date of HTTP.", shown(&line.value)),
        ),
    }
}
