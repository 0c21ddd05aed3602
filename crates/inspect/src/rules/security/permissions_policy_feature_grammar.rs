//! Permissions-Policy in the grammar of Feature-Policy.

use http_status::excerpt;

use super::sections::PERMISSIONS;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, is_feature_policy},
};

pub(super) const RULE: Rule = Rule {
    id: "permissions-policy-feature-grammar",
    level: Level::Warning,
    title: "Permissions-Policy in the grammar of Feature-Policy",
    finds: "The value is written as `Feature-Policy` was: names and lists with spaces \
          between them, keywords in single quotes, semicolons.",
    why: "`Permissions-Policy` is a dictionary of structured fields, and browsers \
          drop what is none: nothing is restricted.",
    fix: "Write `geolocation=(), camera=(self \"https://example.com\")`.",
    sections: &[PERMISSIONS, rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Permissions-Policy";
    let Some(value) = subject.fields().value(name) else { return };
    if structured::dictionary(&value).is_ok() || !is_feature_policy(&value) {
        return;
    }
    let value = excerpt(&value);
    report.report(
        subject.fields().lines(name),
        format!("`{value}` has the grammar of `Feature-Policy`, so browsers drop it."),
    );
}
