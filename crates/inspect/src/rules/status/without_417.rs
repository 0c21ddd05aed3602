//! 417 to a request without Expect.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "417-without",
    level: Level::Warning,
    title: "417 to a request without Expect",
    finds: "The status is 417, and the request has no `Expect`.",
    why: "A 417 refuses an expectation, and the client had none: it would be told to \
          leave out what is not there.",
    fix: "Send the status that says what is wrong with the request, such as 400 or \
          422.",
    sections: &[rfc_section!(9110, "15.5.18"), rfc_section!(9110, "10.1.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[417]) && subject.request_lacks("Expect") {
        report.report(
            [subject.status_line()],
            "The response refuses an expectation, and the request has no `Expect`.",
        );
    }
}
