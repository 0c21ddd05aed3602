//! Unknown X-Frame-Options.

use http_status::excerpt;

use super::sections::FRAME_OPTIONS;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "x-frame-options-invalid",
    level: Level::Warning,
    title: "Unknown X-Frame-Options",
    finds: "`X-Frame-Options` is neither `DENY` nor `SAMEORIGIN`.",
    why: "Browsers ignore another value, and everybody may show the page in a frame.",
    fix: "Send `DENY` or `SAMEORIGIN`, and `Content-Security-Policy: frame-ancestors` \
          for anything finer.",
    sections: &[FRAME_OPTIONS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut values = subject.listed("X-Frame-Options").map(|(_, value)| value);
    let is_known = |value: &str| {
        ["DENY", "SAMEORIGIN"].iter().any(|known| known.eq_ignore_ascii_case(value))
    };
    // Several values, and `ALLOW-FROM`, have rules of their own.
    let Some(value) = values.next().filter(|value| !is_known(value)) else { return };
    let is_other = |other: &str| !other.eq_ignore_ascii_case(value);
    let is_from = value.get(..10).is_some_and(|v| v.eq_ignore_ascii_case("ALLOW-FROM"));
    if is_from || values.any(is_other) {
        return;
    }
    let value = excerpt(value);
    report.report(
        subject.fields().lines("X-Frame-Options"),
        format!("Browsers ignore `X-Frame-Options: {value}`."),
    );
}
