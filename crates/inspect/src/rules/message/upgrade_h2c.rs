//! Upgrade offers HTTP/2.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "upgrade-h2c",
    level: Level::Note,
    title: "Upgrade offers HTTP/2",
    finds: "`Upgrade` offers `h2` or `h2c`.",
    why: "The upgrade from HTTP/1.1 to HTTP/2 is deprecated and no browser makes it; \
          with TLS the protocol is chosen in the handshake. Some clients fail on the \
          offer.",
    fix: "Leave `Upgrade` out. In Apache httpd that is `Protocols http/1.1` for the \
          virtual host without TLS.",
    sections: &[rfc_section!(9113, "3.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() || subject.is_status(&[101, 426]) {
        return;
    }
    let value = subject.fields().value("Upgrade").unwrap_or_default();
    let is_http2 =
        |one: &&str| one.eq_ignore_ascii_case("h2c") || one.eq_ignore_ascii_case("h2");
    if let Some(offer) = members(&value).find(is_http2) {
        report.report(
            subject.fields().lines("Upgrade"),
            format!("`Upgrade` offers `{offer}`, an upgrade that is deprecated."),
        );
    }
}
