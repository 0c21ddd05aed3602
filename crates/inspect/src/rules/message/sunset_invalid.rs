//! Sunset that is no date.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
};

pub(super) const RULE: Rule = Rule {
    id: "sunset-invalid",
    level: Level::Error,
    title: "Sunset that is no date",
    finds: "`Sunset` is not a date of HTTP.",
    why: "Clients that watch for the end of an interface cannot tell when it comes.",
    fix: "Write `Sat, 31 Dec 2028 23:59:59 GMT`, not ISO 8601 and not a number.",
    sections: &[rfc_section!(8594, "3"), rfc_section!(9110, "5.6.7")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Sunset").filter(|line| !line.value.is_empty())
    else {
        return;
    };
    match http_date::read(&line.value) {
        HttpDate::Fixdate(_) | HttpDate::Obsolete(_) => {}
        HttpDate::NoSuchDay(seconds) => report.report_line(
            line,
            format!(
                "`Sunset` is {}, and {}.",
                shown(&line.value),
                http_date::no_such_day(seconds)
            ),
        ),
        HttpDate::Unreadable => report.report_line(
            line,
            format!("`Sunset` is {}, which is no date of HTTP.", shown(&line.value)),
        ),
    }
}
