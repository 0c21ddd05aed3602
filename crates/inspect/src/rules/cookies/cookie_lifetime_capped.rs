//! A cookie that is to last for more than 400 days.

use super::sections::LIFETIME;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-lifetime-capped",
    level: Level::Note,
    title: "A cookie that is to last for more than 400 days",
    finds: "`Max-Age`, or `Expires` counted from `Date`, is more than 400 days.",
    why: "User agents cut it down to 400 days, some to a week.",
    fix: "Ask for 400 days at most, and send the cookie again now and then.",
    sections: &[LIFETIME],
    check,
    ..Rule::DEFAULT
};

const MOST: i64 = 400 * 86_400;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let now = subject.date_seconds();
    for cookie in subject.cookies() {
        let by_date = || Some(cookie.expires()?.saturating_sub(now?));
        let Some(age) = cookie.max_age().or_else(by_date) else { continue };
        // An hour for clocks that differ.
        if age > MOST + 3_600 {
            let days = age / 86_400;
            report.report(
                [cookie.line],
                format!(
                    "{} asks for {days} days, and browsers give 400 at most.",
                    shown(&cookie)
                ),
            );
        }
    }
}
