//! Malformed Integrity-Policy.

use http_status::excerpt;

use super::sections::INTEGRITY;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "integrity-policy-invalid",
    level: Level::Warning,
    title: "Malformed Integrity-Policy",
    finds: "`Integrity-Policy`, or its report-only twin, is not a dictionary with \
          `blocked-destinations=(script)` or `(style)`.",
    why: "Browsers then block nothing.",
    fix: "Write `blocked-destinations=(script), endpoints=(main)`.",
    sections: &[INTEGRITY, rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in ["Integrity-Policy", "Integrity-Policy-Report-Only"] {
        let Some(value) = subject.fields().value(name) else { continue };
        let blocks = structured::dictionary(&value).is_ok_and(|members| {
            members
                .iter()
                .any(|m| m.key == "blocked-destinations" && is_destinations(&m.value))
        });
        if blocks {
            continue;
        }
        let value = excerpt(&value);
        report.report(
            subject.fields().lines(name),
            format!("`{name}: {value}` blocks nothing."),
        );
    }
}

fn is_destinations(value: &Value) -> bool {
    let Value::Inner(entries) = value else { return false };
    let known = ["script", "style"];
    entries.iter().any(
        |entry| matches!(entry, Value::Token(token) if known.contains(&token.as_str())),
    )
}
