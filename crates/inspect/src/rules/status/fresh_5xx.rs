//! Server error that caches keep.

use super::freshness::Freshness;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "5xx-fresh",
    level: Level::Warning,
    title: "Server error that caches keep",
    finds: "The status is a 5xx other than 501 and 511, and it says that it is fresh \
          for a time. Up to a minute is a note, since that shields a server in \
          trouble.",
    why: "Caches go on serving the error after the server has recovered. Chromium \
          stores every 5xx that says how long it is fresh, and so do many shared \
          caches.",
    fix: "Send `Cache-Control: no-store` with errors; let caches serve the last good \
          response with `stale-if-error`.",
    sections: &[rfc_section!(9111, "4.2.1"), rfc_section!(9110, "15.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    const MINUTE: u64 = 60;
    let Some(status) = subject.status() else { return };
    if !subject.is_class(5) || matches!(status, 501 | 511) {
        return;
    }
    let freshness = Freshness::from_subject(subject);
    let Some(seconds) = freshness.lifetime() else { return };
    let name = if freshness.word == "Expires" { "Expires" } else { "Cache-Control" };
    let level = if seconds > MINUTE { Level::Warning } else { Level::Note };
    let message = format!(
        "`{}` has caches serve this {status} for {seconds} seconds, even if the server \
         is well again.",
        freshness.word,
    );
    report.report_as(level, subject.fields().lines(name), message);
}
