//! Content-Type with a wildcard.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "content-type-wildcard",
    level: Level::Warning,
    title: "Content-Type with a wildcard",
    finds: "`Content-Type` is a range such as `*/*`, which only `Accept` may name.",
    why: "It says nothing about the content, so clients guess.",
    fix: "Send the type of the content. An `Accept` was probably copied.",
    sections: &[rfc_section!(9110, "8.3"), rfc_section!(9110, "12.5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let parts = media_type.essence.split_once('/');
    if parts.is_some_and(|(kind, subtype)| kind == "*" || subtype == "*") {
        report.report_line(
            line,
            format!("`Content-Type` is {}, which names no type.", shown(&line.value)),
        );
    }
}
