//! 101 without Upgrade and Connection.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const UPGRADE: Section = rfc_section!(9110, "7.8");

pub(super) const RULE: Rule = Rule {
    id: "101-no-upgrade",
    level: Level::Error,
    title: "101 without Upgrade and Connection",
    finds: "The status is 101 and there is no `Upgrade` field, or `Connection` does \
          not list `upgrade`.",
    why: "`Upgrade` says which protocol the connection speaks from here on, and \
          `Connection` keeps proxies from passing it on. WebSocket clients fail the \
          handshake without them.",
    fix: "Send `Upgrade` with the new protocol and `Connection: upgrade`. A reverse \
          proxy has to be told to pass them on.",
    sections: &[rfc_section!(9110, "15.2.2"), UPGRADE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[101]) || !subject.is_http1() {
        return;
    }
    if !subject.has("Upgrade") {
        report.report(
            [subject.status_line()],
            "A 101 has to say in `Upgrade` which protocol follows, and this one does \
             not.",
        );
    } else if !subject.lists("Connection", "upgrade") {
        report.citing(UPGRADE).report(
            subject.fields().lines("Upgrade"),
            "A 101 has `Upgrade`, but no `Connection: upgrade` to go with it.",
        );
    }
}
