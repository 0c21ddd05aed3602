//! X-Frame-Options with several values.

use http_status::excerpt;

use super::sections::FRAME_OPTIONS;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "x-frame-options-conflict",
    level: Level::Warning,
    title: "X-Frame-Options with several values",
    finds: "`X-Frame-Options` has different values.",
    why: "Browsers then forbid every frame, if one of the values is known, and else \
          allow every frame.",
    fix: "Send one value, in one place.",
    sections: &[FRAME_OPTIONS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut values = subject.listed("X-Frame-Options").map(|(_, value)| value);
    let Some(first) = values.next() else { return };
    let Some(other) = values.find(|other| !other.eq_ignore_ascii_case(first)) else {
        return;
    };
    // A list that has `ALLOW-FROM` has a rule of its own.
    if [first, other].iter().any(|v| v.to_ascii_lowercase().starts_with("allow-from")) {
        return;
    }
    let (first, other) = (excerpt(first), excerpt(other));
    report.report(
        subject.fields().lines("X-Frame-Options"),
        format!("`X-Frame-Options` is both `{first}` and `{other}`."),
    );
}
