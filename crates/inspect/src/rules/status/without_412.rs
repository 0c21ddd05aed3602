//! 412 to a request without a condition.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "412-without",
    level: Level::Warning,
    title: "412 to a request without a condition",
    finds: "The status is 412, and the request has no field that could be its \
          condition.",
    why: "A 412 says that a condition of the client failed. A client that sent none \
          cannot tell what to change.",
    fix: "Send a 428 to ask for a condition, or a 409 where the state of the resource \
          is in the way.",
    sections: &[rfc_section!(9110, "15.5.13"), rfc_section!(9110, "13.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[412]) {
        return;
    }
    let Some(fields) = subject.request_fields() else { return };
    // WebDAV, S3 and tus have conditions of their own.
    let is_condition = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with("if")
            || name.contains("-if-")
            || name == "overwrite"
            || name == "tus-resumable"
    };
    if !fields.0.iter().any(|line| is_condition(&line.name)) {
        report.report(
            [subject.status_line()],
            "The response says that a precondition failed, and the request has none.",
        );
    }
}
