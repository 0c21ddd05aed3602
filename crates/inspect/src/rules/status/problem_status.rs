//! Problem document with another status.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{content_range::number, json::members},
};

pub(super) const RULE: Rule = Rule {
    id: "problem-status",
    level: Level::Error,
    title: "Problem document with another status",
    finds: "The content is `application/problem+json`, and its member `status` is not \
          the status of the response, which is no success.",
    why: "The member is a copy for those who see the content alone, such as a log. \
          Where the two differ, one client goes by the one and the next by the other.",
    fix: "Write the status that is sent into the document, or leave the member out. A \
          gateway that changes the status of a response has to replace the document.",
    sections: &[rfc_section!(9457, "3.1.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status().map(u64::from) else { return };
    let is_problem =
        subject.media_type().as_deref() == Some("application/problem+json");
    // A problem in a success is a defect of its own.
    if !is_problem || subject.is_class(2) {
        return;
    }
    let content = subject.content_bytes().and_then(|bytes| str::from_utf8(bytes).ok());
    let Some(text) = content else { return };
    let member = members(text).find(|(name, _)| *name == "status");
    // What is not a number is to be passed over (RFC 9457 section 3.1).
    let Some(told) = member.and_then(|(_, value)| number(value)) else { return };
    if told != status {
        report.report(
            [subject.status_line()],
            format!("The status is {status}, and the problem document says {told}."),
        );
    }
}
