//! 304 with Content-Length: 0.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-content-length",
    level: Level::Warning,
    title: "304 with Content-Length: 0",
    finds: "The status is 304 and `Content-Length` is 0.",
    why: "In a 304 it is the length of what a 200 would have, so 0 says that the \
          content is empty. Caches that take it over cut off their copy, or drop it.",
    fix: "Leave `Content-Length` out of a 304.",
    sections: &[rfc_section!(9110, "8.6"), rfc_section!(9110, "15.4.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[304]) && subject.announced_length() == Some(0) {
        report.report(
            subject.fields().lines("Content-Length"),
            "`Content-Length: 0` in a 304 says that the content of the 200 is empty, \
             which it hardly is.",
        );
    }
}
