//! 408 that keeps the connection.

use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "408-retry",
    level: Level::Note,
    title: "408 that keeps the connection",
    finds: "The status is 408, the protocol is HTTP/1.1, and `Connection` does not \
          list `close`.",
    why: "After a request that never came to its end nobody knows where the next one \
          begins. Chromium sends the request once more on a new connection, a POST \
          too.",
    fix: "Send `Connection: close` and close the connection.",
    sections: &[rfc_section!(9110, "15.5.9"), rfc_section!(9112, "9.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_http11 =
        subject.response().is_some_and(|response| response.protocol == "HTTP/1.1");
    if !subject.is_status(&[408])
        || !is_http11
        || subject.exchange.source == Source::Browser
    {
        return;
    }
    if !subject.lists("Connection", "close") {
        report.report(
            [subject.status_line()],
            "The 408 has no `Connection: close`, so it is open whether the connection \
             can be used again.",
        );
    }
}
