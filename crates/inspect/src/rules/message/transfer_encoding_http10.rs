//! Transfer-Encoding where HTTP/1.0 is spoken.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "transfer-encoding-http10",
    level: Level::Error,
    title: "Transfer-Encoding where HTTP/1.0 is spoken",
    finds: "The response, or the request it answers, is of HTTP/1.0, and there is a \
          `Transfer-Encoding`.",
    why: "HTTP/1.0 does not know transfer codings: its clients show the chunk sizes as \
          content, and others have to treat the framing as faulty.",
    fix: "Answer HTTP/1.0 with `Content-Length`, or end the content by closing the \
          connection.",
    sections: &[rfc_section!(9112, "6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() || !subject.has("Transfer-Encoding") {
        return;
    }
    let asked = subject.request().map_or("", |request| request.protocol.as_str());
    let lines = subject.fields().lines("Transfer-Encoding");
    if subject.protocol() == "HTTP/1.0" {
        report
            .report(lines, "A response of HTTP/1.0 may not have `Transfer-Encoding`.");
    } else if asked == "HTTP/1.0" {
        report
            .report(lines, "The answer to HTTP/1.0 may not have `Transfer-Encoding`.");
    }
}
