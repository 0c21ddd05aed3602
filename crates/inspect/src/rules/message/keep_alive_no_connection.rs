//! Keep-Alive that Connection does not name.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "keep-alive-no-connection",
    level: Level::Warning,
    title: "Keep-Alive that Connection does not name",
    finds: "There is a `Keep-Alive` field, and `Connection` does not say `keep-alive`.",
    why: "`Keep-Alive` is about this connection only. A proxy that does not find it \
          named passes it on, and the next client reads a promise that nobody made to \
          it.",
    fix: "Send `Connection: keep-alive` with it, or leave it out.",
    sections: &[rfc_section!(9110, "7.6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    let Some(line) = subject.field("Keep-Alive") else { return };
    if line.value.is_empty() || subject.lists("Connection", "keep-alive") {
        return;
    }
    let message = if subject.lists("Connection", "close") {
        format!(
            "`Keep-Alive` says {}, and `Connection` says `close`.",
            shown(&line.value)
        )
    } else {
        format!(
            "`Keep-Alive` says {}, and `Connection` does not name it.",
            shown(&line.value)
        )
    };
    report.report_line(line, message);
}
