//! Malformed Access-Control-Max-Age.

use http_status::excerpt;

use super::sections::{MAX_AGE, PREFLIGHT};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::hsts::is_digits};

pub(super) const RULE: Rule = Rule {
    id: "cors-max-age-invalid",
    level: Level::Warning,
    title: "Malformed Access-Control-Max-Age",
    finds: "`Access-Control-Max-Age` is not a number of seconds.",
    why: "Browsers then keep the answer of the preflight for five seconds only, so \
          almost every request has one of its own.",
    fix: "Send a whole number of seconds, as in `Access-Control-Max-Age: 7200`.",
    sections: &[MAX_AGE, PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Access-Control-Max-Age";
    let Some(value) = subject.fields().value(name) else { return };
    if is_digits(&value) {
        return;
    }
    let value = excerpt(&value);
    report.report(
        subject.fields().lines(name),
        format!(
            "`{value}` is no number of seconds, so browsers keep the preflight for 5."
        ),
    );
}
