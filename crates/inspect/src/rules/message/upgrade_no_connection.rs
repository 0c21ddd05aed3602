//! Upgrade that Connection does not name.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "upgrade-no-connection",
    level: Level::Error,
    title: "Upgrade that Connection does not name",
    finds: "There is an `Upgrade` field, and `Connection` does not say `upgrade`.",
    why: "`Upgrade` is about this connection only. A proxy that does not find it named \
          passes it on, and offers a protocol that the proxy does not speak.",
    fix: "Send `Connection: upgrade` with it, or leave it out.",
    sections: &[rfc_section!(9110, "7.8"), rfc_section!(9110, "7.6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // 101 and 426 have rules of their own.
    if subject.is_multiplexed() || subject.is_status(&[101, 426]) {
        return;
    }
    let Some(line) = subject.field("Upgrade") else { return };
    if !subject.lists("Connection", "upgrade") {
        report.report_line(
            line,
            format!(
                "`Upgrade` offers {}, and `Connection` does not name `upgrade`.",
                shown(&line.value)
            ),
        );
    }
}
