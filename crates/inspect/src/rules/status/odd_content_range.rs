//! Content-Range where it says nothing.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "content-range-odd-status",
    level: Level::Note,
    title: "Content-Range where it says nothing",
    finds: "There is a `Content-Range`, and the status is neither 206 nor 416.",
    why: "It has a meaning in these two only, so clients take the content for the \
          whole. An API that counts its pages this way has readers that know it; \
          others do not see it.",
    fix: "Send a 206 if the request has a `Range`; otherwise leave the field out and \
          put the count into the content or a field of your own.",
    sections: &[rfc_section!(9110, "14.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Range") else { return };
    let Some(status) = subject.status().filter(|status| ![206, 416].contains(status))
    else {
        return;
    };
    let message = format!(
        "`Content-Range: {}` means nothing in a {status}: only a 206 or a 416 has it.",
        excerpt(&line.value),
    );
    report.report_line(line, message);
}
