//! A page without any field that protects it.

use super::sections::OWASP;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "security-fields-missing",
    level: Level::Note,
    title: "A page without any field that protects it",
    finds: "The content is HTML, and none of the fields that protect pages is there.",
    why: "Browsers are lenient by default: anybody may frame the page, scripts run \
          wherever they come from, types are guessed.",
    fix: "Begin with `X-Content-Type-Options: nosniff`, a `Content-Security-Policy` \
          and, over `https`, `Strict-Transport-Security`.",
    sections: &[OWASP],
    check,
    ..Rule::DEFAULT
};

const FIELDS: [&str; 9] = [
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "X-Frame-Options",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_redirect =
        subject.status().is_none_or(|status| (300..400).contains(&status));
    let is_page = subject.says_html() && subject.has_content() != Some(false);
    if is_redirect || !is_page || !subject.has_lines() {
        return;
    }
    if !FIELDS.iter().any(|name| subject.has(name)) {
        report.report(
            [],
            "This is a page, and no field such as `Content-Security-Policy` or \
             `X-Content-Type-Options` protects it.",
        );
    }
}
