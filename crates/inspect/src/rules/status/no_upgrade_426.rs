//! 426 without Upgrade and Connection.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const UPGRADE: Section = rfc_section!(9110, "7.8");

pub(super) const RULE: Rule = Rule {
    id: "426-no-upgrade",
    level: Level::Error,
    title: "426 without Upgrade and Connection",
    finds: "The status is 426 and there is no `Upgrade` field, or `Connection` does \
          not list `upgrade`.",
    why: "`Upgrade` is how a client learns which protocol the server wants, and \
          `Connection` keeps proxies from passing it on as their own.",
    fix: "Send `Upgrade` with the protocols that you take, the preferred one first, \
          and `Connection: upgrade`.",
    sections: &[rfc_section!(9110, "15.5.22"), UPGRADE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[426]) || !subject.is_http1() {
        return;
    }
    if !subject.has("Upgrade") {
        report.report(
            [subject.status_line()],
            "A 426 has to say in `Upgrade` which protocol is required, and this one \
             does not.",
        );
    } else if !subject.lists("Connection", "upgrade") {
        report.citing(UPGRADE).report(
            subject.fields().lines("Upgrade"),
            "The 426 has `Upgrade`, but no `Connection: upgrade` to go with it.",
        );
    }
}
