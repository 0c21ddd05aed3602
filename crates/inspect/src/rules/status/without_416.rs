//! 416 to a request without Range.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "416-without",
    level: Level::Warning,
    title: "416 to a request without Range",
    finds: "The status is 416, and the request has neither `Range` nor \
          `Content-Range`.",
    why: "A 416 says that the range cannot be had. A client that asked for the whole \
          cannot ask for less.",
    fix: "Send a 200 with the whole representation, even if it is empty.",
    sections: &[rfc_section!(9110, "15.5.17"), rfc_section!(9110, "14.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[416])
        && subject.request_lacks("Range")
        && subject.request_lacks("Content-Range")
    {
        report.report(
            [subject.status_line()],
            "The response refuses a range, and the request does not ask for one.",
        );
    }
}
