//! Max-Age and Expires disagree.

use super::sections::MAX_AGE;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-lifetimes-differ",
    level: Level::Note,
    title: "Max-Age and Expires disagree",
    finds: "`Max-Age` and `Expires` of a cookie are more than an hour apart, counted \
          from the `Date` of the response.",
    why: "`Max-Age` wins wherever it is known, so `Expires` says something that does \
          not happen.",
    fix: "Send one of them, or make them agree.",
    sections: &[MAX_AGE],
    check,
    ..Rule::DEFAULT
};

const HOUR: i64 = 3_600;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(now) = subject.date_seconds() else { return };
    for cookie in subject.cookies() {
        let (Some(age), Some(expires)) = (cookie.max_age(), cookie.expires()) else {
            continue;
        };
        let by_date = expires.saturating_sub(now);
        let both_delete = age <= 0 && by_date <= 0;
        if both_delete
            || age.saturating_sub(by_date).unsigned_abs() <= HOUR.unsigned_abs()
        {
            continue;
        }
        report.report(
            [cookie.line],
            format!(
                "{} lasts {age} seconds by `Max-Age`, and {by_date} by `Expires`.",
                shown(&cookie)
            ),
        );
    }
}
