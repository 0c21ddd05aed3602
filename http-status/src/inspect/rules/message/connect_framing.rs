//! A tunnel has no content.

use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "connect-framing",
    level: Level::Error,
    title: "2xx to CONNECT with framing",
    finds: "A successful answer to CONNECT has `Content-Length` or \
          `Transfer-Encoding`.",
    why: "The tunnel begins after the fields. A client that believes the field takes \
          bytes of the tunnel for content.",
    fix: "Leave out both fields in a 2xx to CONNECT.",
    sections: &[rfc_section!(9110, "8.6"), rfc_section!(9112, "6.1")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_tunnel() || subject.is_multiplexed() || subject.is_status(&[204]) {
        return;
    }
    let fields = subject.fields();
    let mut lines = fields.lines("Content-Length");
    lines.extend(fields.lines("Transfer-Encoding"));
    let name = if subject.has("Content-Length") {
        "Content-Length"
    } else {
        "Transfer-Encoding"
    };
    if !lines.is_empty() {
        report.report(
            lines,
            format!(
                "After a 2xx to CONNECT the tunnel begins, and `{name}` frames nothing."
            ),
        );
    }
}
