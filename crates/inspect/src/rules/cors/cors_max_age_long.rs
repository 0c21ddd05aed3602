//! A preflight that is kept for shorter than asked.

use http_status::excerpt;

use super::sections::MAX_AGE;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::hsts::is_digits};

pub(super) const RULE: Rule = Rule {
    id: "cors-max-age-long",
    level: Level::Note,
    title: "A preflight that is kept for shorter than asked",
    finds: "`Access-Control-Max-Age` is more than a day.",
    why: "Browsers have limits of their own: Chromium keeps a preflight for two \
          hours, Firefox for a day.",
    fix: "Do not count on more than 7200 seconds.",
    sections: &[MAX_AGE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Access-Control-Max-Age") else { return };
    if !is_digits(&line.value) || line.value.parse().is_ok_and(|age: u64| age <= 86_400)
    {
        return;
    }
    let value = excerpt(&line.value);
    report.report_line(
        line,
        format!("No browser keeps a preflight for {value} seconds; a day is the most."),
    );
}
