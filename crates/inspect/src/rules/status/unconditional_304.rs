//! 304 to a request without a condition.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-unconditional",
    level: Level::Warning,
    title: "304 to a request without a condition",
    finds: "The status is 304, and the request has neither `If-None-Match` nor \
          `If-Modified-Since`, or is not a GET or HEAD.",
    why: "A 304 says that the copy is still good. A client that has none is left with \
          nothing: fetch gives the script an empty 304.",
    fix: "Send a 200 with the content where there is no condition; where the method is \
          another, a condition that fails makes a 412.",
    sections: &[rfc_section!(9110, "15.4.5"), rfc_section!(9110, "13.1.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[304]) {
        return;
    }
    if let Some(method) =
        subject.method().filter(|method| !["GET", "HEAD"].contains(method))
    {
        let message = format!(
            "The 304 answers a {}, and only a GET or a HEAD can have one.",
            excerpt(method)
        );
        report.report([subject.status_line()], message);
        return;
    }
    if subject.request_lacks("If-None-Match")
        && subject.request_lacks("If-Modified-Since")
    {
        report.report(
            [subject.status_line()],
            "The request has no condition that could have failed, and the response is \
             a 304.",
        );
    }
}
