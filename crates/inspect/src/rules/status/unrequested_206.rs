//! 206 without a Range in the request.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "206-unrequested",
    level: Level::Error,
    title: "206 without a Range in the request",
    finds: "The status is 206 and the request has no `Range`.",
    why: "The client asked for the whole and gets a part. Many do not look closer and \
          keep the part for the whole.",
    fix: "Send a 200 with the whole representation where there is no `Range`. A cache \
          in between has to put the parts together.",
    sections: &[rfc_section!(9110, "15.3.7"), rfc_section!(9110, "14.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[206]) && subject.request_lacks("Range") {
        report.report(
            [subject.status_line()],
            "The request has no `Range`, and the response is a part of what it asked \
             for.",
        );
    }
}
