//! The same length twice.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-length-duplicate",
    level: Level::Error,
    title: "The same length twice",
    finds: "`Content-Length` occurs more than once, with the same number.",
    why: "A sender may not repeat the field. Browsers take it, but a strict recipient \
          may refuse the response, and the next change makes the two numbers differ.",
    fix: "Send `Content-Length` once. Look for a proxy or a filter that adds its own.",
    sections: &[rfc_section!(9110, "8.6"), rfc_section!(9110, "5.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let count = content_length::stated(subject.fields()).len();
    let Some(length) = content_length::single(subject.fields()) else { return };
    if count > 1 {
        report.report(
            subject.fields().lines("Content-Length"),
            format!("`Content-Length` says {length} {count} times."),
        );
    }
}
