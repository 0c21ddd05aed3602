//! Retry-After where it has no meaning.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "retry-after-odd-status",
    level: Level::Note,
    title: "Retry-After where it has no meaning",
    finds: "There is a `Retry-After`, and the status is not 413, 429, 503 or a 3xx.",
    why: "It is defined for these only. Other clients than your own will not look at \
          it.",
    fix: "Send 429 or 503 if the client is to come back later; for the progress of a \
          job, say in the content when to ask again.",
    sections: &[rfc_section!(9110, "10.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Retry-After") else { return };
    let Some(status) = subject.status() else { return };
    if !matches!(status, 300..400 | 413 | 429 | 503) {
        let message = format!(
            "`Retry-After` has no meaning in a {status}, so clients will not wait."
        );
        report.report_line(line, message);
    }
}
