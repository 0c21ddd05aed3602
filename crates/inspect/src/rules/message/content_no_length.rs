//! Content that only the end of the connection ends.

use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "content-no-length",
    level: Level::Warning,
    title: "Content that only the end of the connection ends",
    finds: "A response of HTTP/1.1 has neither `Content-Length` nor \
          `Transfer-Encoding`.",
    why: "The client reads until the connection closes, cannot use it again, and \
          cannot tell a complete response from one that was cut off.",
    fix: "Send `Content-Length`, also when it is 0, or `Transfer-Encoding: chunked`.",
    sections: &[rfc_section!(9112, "6.3"), rfc_section!(9110, "8.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_framed = subject.has("Content-Length") || subject.has("Transfer-Encoding");
    if subject.protocol() != "HTTP/1.1" || !subject.has_lines() || is_framed {
        return;
    }
    // Where no content was seen, perhaps only a part of the head was copied.
    let is_seen = subject.content_bytes().is_some()
        || (subject.exchange.source == Source::Wire && subject.may_have_content());
    if is_seen && subject.may_have_content() && subject.is_head_whole() {
        report.report(
            [],
            "There is neither `Content-Length` nor `Transfer-Encoding`, so only the end \
             of the connection ends this response.",
        );
    }
}
