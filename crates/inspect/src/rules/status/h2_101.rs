//! 101 in HTTP/2 or HTTP/3.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const HTTP3: Section = rfc_section!(9114, "4.5");
const HTTP2: Section = rfc_section!(9113, "8.6");

pub(super) const RULE: Rule = Rule {
    id: "101-h2",
    level: Level::Error,
    title: "101 in HTTP/2 or HTTP/3",
    finds: "The status is 101 and the response is of HTTP/2 or HTTP/3.",
    why: "These versions have neither `Upgrade` nor 101: a stream cannot change its \
          protocol, and clients treat the response as malformed.",
    fix: "Use extended CONNECT for WebSocket (RFC 8441, RFC 9220), or speak HTTP/1.1 \
          for the handshake.",
    sections: &[HTTP2, HTTP3],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[101]) && subject.is_multiplexed() {
        let protocol = subject.response().map_or("", |response| &response.protocol);
        let message =
            format!("There is no 101 in {protocol}: a stream cannot switch protocols.");
        let section = if subject.is_http3() { HTTP3 } else { HTTP2 };
        report.citing(section).report([subject.status_line()], message);
    }
}
