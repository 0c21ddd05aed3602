//! Unknown Referrer-Policy.

use http_status::excerpt;

use super::sections::REFERRER;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::nearest::nearest};

pub(super) const RULE: Rule = Rule {
    id: "referrer-policy-unknown",
    level: Level::Warning,
    title: "Unknown Referrer-Policy",
    finds: "No value of `Referrer-Policy` is one that browsers know. An unknown one \
          beside known ones is a note.",
    why: "Browsers go by their default then, `strict-origin-when-cross-origin`.",
    fix: "Send a known value, as in `Referrer-Policy: \
          strict-origin-when-cross-origin`.",
    sections: &[REFERRER],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_known =
        |value: &str| POLICIES.iter().any(|known| known.eq_ignore_ascii_case(value));
    let mut listed = subject.listed("Referrer-Policy");
    let Some((line, value)) = listed.find(|(_, value)| !is_known(value)) else {
        return;
    };
    let is_covered =
        subject.listed("Referrer-Policy").any(|(_, value)| is_known(value));
    let meant = nearest(value, POLICIES)
        .map_or(String::new(), |meant| format!("; `{meant}` was probably meant"));
    let level = if is_covered { Level::Note } else { Level::Warning };
    let value = excerpt(value);
    let message = format!("Browsers skip the policy `{value}`{meant}.");
    report.report_as(level, [line.line], message);
}

const POLICIES: [&str; 8] = [
    "no-referrer",
    "no-referrer-when-downgrade",
    "same-origin",
    "origin",
    "strict-origin",
    "origin-when-cross-origin",
    "strict-origin-when-cross-origin",
    "unsafe-url",
];
