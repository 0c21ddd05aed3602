//! Pragma in a response.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "pragma-response",
    level: Level::Note,
    title: "Pragma in a response",
    finds: "The response has a `Pragma` field.",
    why: "It was for requests to caches of HTTP/1.0; in a response it has never had a \
          meaning, and it is deprecated.",
    fix: "Leave it out; `Cache-Control` says all.",
    sections: &[rfc_section!(9111, "5.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if let Some(line) = subject.field("Pragma") {
        let value = words::shown(&line.value);
        report.report_line(
            line,
            format!("`Pragma: {value}` means nothing in a response."),
        );
    }
}
