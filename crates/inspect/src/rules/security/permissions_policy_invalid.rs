//! Malformed Permissions-Policy.

use http_status::excerpt;

use super::sections::PERMISSIONS;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, is_feature_policy},
};

pub(super) const RULE: Rule = Rule {
    id: "permissions-policy-invalid",
    level: Level::Warning,
    title: "Malformed Permissions-Policy",
    finds: "The value is not a dictionary of structured fields.",
    why: "Browsers drop the whole field: nothing is restricted.",
    fix: "Write `geolocation=(), camera=(self)`: commas between features, an equals \
          sign, lists in parentheses.",
    sections: &[PERMISSIONS, rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Permissions-Policy";
    let Some(value) = subject.fields().value(name) else { return };
    let Err(fault) = structured::dictionary(&value) else { return };
    // The grammar of `Feature-Policy` has a rule of its own.
    if !is_feature_policy(&value) {
        let value = excerpt(&value);
        report.report(
            subject.fields().lines(name),
            format!("Browsers drop `{value}`, which is no dictionary: {fault}."),
        );
    }
}
