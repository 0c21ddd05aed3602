//! Redirect to itself.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::uri_reference::{UriReference, resolve},
};

pub(super) const RULE: Rule = Rule {
    id: "3xx-self",
    level: Level::Error,
    title: "Redirect to itself",
    finds: "The `Location` of a redirect leads back to the URL of the request, with \
          the same method and without setting a cookie.",
    why: "The client asks the same again and gets the same answer, until it gives up: \
          fetch after 20 redirects.",
    fix: "Look for two rules that undo each other, such as one that adds a slash and \
          one that removes it, or for a server behind a proxy that does not learn that \
          the client came by https.",
    sections: &[rfc_section!(9110, "15.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let method = subject.method().unwrap_or_default();
    let is_kept = match subject.status() {
        Some(301 | 302) => method != "POST",
        Some(303) => matches!(method, "GET" | "HEAD"),
        Some(307 | 308) => true,
        _ => false,
    };
    // With a cookie the next answer may be another one.
    if !is_kept || subject.has("Set-Cookie") {
        return;
    }
    let (Some(line), Some(target)) = (subject.location(), subject.target()) else {
        return;
    };
    let next = resolve(&target, &UriReference::split(&line.value));
    if next == resolve(&target, &UriReference::default()) {
        let message = format!(
            "`Location: {}` is the address of the request itself, so whoever follows \
             goes round in circles.",
            excerpt(&line.value),
        );
        report.report_line(line, message);
    }
}
