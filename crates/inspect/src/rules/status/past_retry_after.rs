//! Retry-After in the past.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::retry_after::{RetryAfter, parse},
};

pub(super) const RULE: Rule = Rule {
    id: "retry-after-past",
    level: Level::Warning,
    title: "Retry-After in the past",
    finds: "`Retry-After` is a date before the `Date` of the response.",
    why: "The client may come back at once, which is hardly what was meant. Most often \
          a time was worked out once and kept, or a clock is wrong.",
    fix: "Send a number of seconds: it needs no clock.",
    sections: &[rfc_section!(9110, "10.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (Some(line), Some(date)) =
        (subject.field("Retry-After"), subject.date_of("Date"))
    else {
        return;
    };
    if let Some(RetryAfter::Date(at)) = parse(&line.value)
        && at < date
    {
        let message = format!(
            "`Retry-After: {}` is before the date of the response.",
            excerpt(&line.value)
        );
        report.report_line(line, message);
    }
}
