//! Field of an HTTP/1.1 connection in HTTP/2 or HTTP/3.

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::words::row,
};

const HTTP3: Section = rfc_section!(9114, "4.2");
const HTTP2: Section = rfc_section!(9113, "8.2.2");

pub(super) const RULE: Rule = Rule {
    id: "connection-field-http2",
    level: Level::Error,
    title: "Field of an HTTP/1.1 connection in HTTP/2 or HTTP/3",
    finds: "A response of HTTP/2 or HTTP/3 has `Connection`, `Keep-Alive`, \
          `Proxy-Connection`, `Transfer-Encoding` or `Upgrade`.",
    why: "Such a message is malformed: strict clients reset the stream, and the \
          response is lost.",
    fix: "Drop these fields where the message leaves HTTP/1.1, usually in the proxy.",
    sections: &[HTTP2, HTTP3],
    check,
    ..Rule::DEFAULT
};

const NAMES: [&str; 5] =
    ["Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // A 101 is no status of these protocols at all.
    if !subject.is_multiplexed() || subject.is_status(&[101]) {
        return;
    }
    let fields = subject.fields();
    let names: Vec<_> = NAMES.into_iter().filter(|name| subject.has(name)).collect();
    if !names.is_empty() {
        let lines = names.iter().flat_map(|name| fields.lines(name));
        let has = if names.len() == 1 { "has" } else { "have" };
        let message =
            format!("{} {has} no place in {}.", row(&names), subject.protocol());
        let section = if subject.is_http3() { HTTP3 } else { HTTP2 };
        report.citing(section).report(lines, message);
    }
}
