//! Field of a request in a response.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

pub(super) const RULE: Rule = Rule {
    id: "request-field",
    level: Level::Note,
    title: "Field of a request in a response",
    finds: "The response has a field that is defined for requests only.",
    why: "Clients ignore it. It often means that a proxy or an echo sends back what it \
          received, which is grave if that is a credential.",
    fix: "Leave it out. To let a preflight pass, name the field in \
          `Access-Control-Allow-Headers` instead.",
    sections: &[rfc_section!(9110, "10.1"), rfc_section!(9110, "6.3")],
    check,
    ..Rule::DEFAULT
};

/// Names, and what they tell whoever reads the response.
const TABLE: &names::Table = &[
    ("accept-charset", ""),
    ("accept-language", ""),
    ("access-control-request-headers", ""),
    ("access-control-request-method", ""),
    ("authorization", "a credential"),
    ("cookie", "the cookies of the request"),
    ("device-memory", ""),
    ("early-data", ""),
    ("expect", ""),
    ("forwarded", "addresses behind the proxy"),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("max-forwards", ""),
    ("origin", ""),
    ("proxy-authorization", "a credential"),
    ("range", ""),
    ("referer", ""),
    ("save-data", ""),
    ("sec-fetch-dest", ""),
    ("sec-fetch-mode", ""),
    ("sec-fetch-site", ""),
    ("sec-fetch-user", ""),
    ("sec-websocket-key", ""),
    ("te", ""),
    ("upgrade-insecure-requests", ""),
    ("user-agent", ""),
    ("x-forwarded-for", "addresses behind the proxy"),
    ("x-forwarded-host", ""),
    ("x-forwarded-proto", ""),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, tells, lines) in names::found(TABLE, subject.fields()) {
        // Uploads that are resumed tell so how much has come.
        if subject.is_status(&[308]) && name.eq_ignore_ascii_case("Range") {
            continue;
        }
        if tells.is_empty() {
            let message = format!(
                "{} is a field of requests and does nothing here.",
                shown(name)
            );
            report.report(lines, message);
        } else {
            let message = format!(
                "{} is a field of requests, and shows {tells} here.",
                shown(name)
            );
            report.report_as(Level::Warning, lines, message);
        }
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
