//! 204 with Content-Type.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "204-content-type",
    level: Level::Note,
    title: "204 with Content-Type",
    finds: "The status is 204 and there is a `Content-Type`.",
    why: "There is no content that it could describe. It does no harm, but it is often \
          the trace of a framework that was about to send something.",
    fix: "Leave `Content-Type` out, or send a 200 if content was meant to follow.",
    sections: &[rfc_section!(9110, "8.3"), rfc_section!(9110, "15.3.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[204]) || subject.shows_content() {
        return;
    }
    let Some(line) = subject.field("Content-Type") else { return };
    let message = format!(
        "The 204 has the `Content-Type` `{}`, and no content that it describes.",
        excerpt(&line.value),
    );
    report.report_line(line, message);
}
