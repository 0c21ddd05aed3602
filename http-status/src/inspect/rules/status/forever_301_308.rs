//! What is kept for good is meant for good.

use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "301-308-forever",
    level: Level::Note,
    title: "Permanent answer without an end",
    finds: "The status is 300, 301, 308 or 410, and neither `Cache-Control` nor \
          `Expires` says how long that holds.",
    why: "Caches may keep these as long as they like, and Chromium keeps them without \
          limit: a mistake cannot be taken back in browsers that have seen it.",
    fix: "Send `Cache-Control: max-age` with a day or so until you are sure.",
    sections: &[rfc_section!(9111, "4.2.2"), rfc_section!(9110, "15.1")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status() else { return };
    if !subject.is_status(&[300, 301, 308, 410]) {
        return;
    }
    if subject.has("Cache-Control") || subject.has("Expires") {
        return;
    }
    if !matches!(subject.method(), None | Some("GET" | "HEAD")) {
        return;
    }
    if matches!(status, 301 | 308) && !subject.has("Location") {
        return;
    }
    let message = format!(
        "Nothing limits how long browsers keep this {status}, and Chromium keeps it \
         for good."
    );
    report.report([subject.status_line()], message);
}
