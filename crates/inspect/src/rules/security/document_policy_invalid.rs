//! Malformed Document-Policy.

use http_status::excerpt;

use super::sections::DOCUMENT;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::structured,
};

pub(super) const RULE: Rule = Rule {
    id: "document-policy-invalid",
    level: Level::Warning,
    title: "Malformed Document-Policy",
    finds: "`Document-Policy`, or a relative of it, is not a dictionary of structured \
          fields.",
    why: "Browsers drop it.",
    fix: "Write `document-write=?0, js-profiling`.",
    sections: &[DOCUMENT, rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

const FIELDS: [&str; 3] =
    ["Document-Policy", "Document-Policy-Report-Only", "Require-Document-Policy"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in FIELDS {
        let Some(value) = subject.fields().value(name) else { continue };
        if let Err(fault) = structured::dictionary(&value) {
            let value = excerpt(&value);
            report.report(
                subject.fields().lines(name),
                format!("Browsers drop `{value}`, which is no dictionary: {fault}."),
            );
        }
    }
}
