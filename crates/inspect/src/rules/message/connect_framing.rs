//! 2xx to CONNECT with framing.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const CODINGS: Section = rfc_section!(9112, "6.1");
const LENGTH: Section = rfc_section!(9110, "8.6");

pub(super) const RULE: Rule = Rule {
    id: "connect-framing",
    level: Level::Error,
    title: "2xx to CONNECT with framing",
    finds: "A successful answer to CONNECT has `Content-Length` or \
          `Transfer-Encoding`.",
    why: "The tunnel begins after the fields. A client that believes the field takes \
          bytes of the tunnel for content.",
    fix: "Leave out both fields in a 2xx to CONNECT.",
    sections: &[LENGTH, CODINGS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_tunnel() || subject.is_multiplexed() || subject.is_status(&[204]) {
        return;
    }
    let fields = subject.fields();
    let lengths = fields.lines("Content-Length");
    let codings = fields.lines("Transfer-Encoding");
    let (section, name) = match (lengths.is_empty(), codings.is_empty()) {
        (true, true) => return,
        (true, false) => (CODINGS, "`Transfer-Encoding` frames"),
        (false, true) => (LENGTH, "`Content-Length` frames"),
        (false, false) => (LENGTH, "`Content-Length` and `Transfer-Encoding` frame"),
    };
    report.citing(section).report(
        lengths.into_iter().chain(codings),
        format!("After a 2xx to CONNECT the tunnel begins, and {name} nothing."),
    );
}
