//! Content-Location that is not a URI.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::uri_characters,
};

pub(super) const RULE: Rule = Rule {
    id: "content-location-invalid",
    level: Level::Error,
    title: "Content-Location that is not a URI",
    finds: "`Content-Location` has characters that no URI may have, or a fragment.",
    why: "Clients that use it as the identity of the content cannot compare or fetch \
          it.",
    fix: "Send an absolute or relative URI, percent-encoded and without `#`.",
    sections: &[rfc_section!(9110, "8.7"), rfc_section!(3986, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Location") else { return };
    let fragment =
        line.value.contains('#').then_some("has a fragment, which is not allowed here");
    if let Some(fault) = uri_characters::fault(&line.value).or(fragment) {
        report.report_line(
            line,
            format!("`Content-Location` is {}, which {fault}.", shown(&line.value)),
        );
    }
}
