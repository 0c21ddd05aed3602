//! What RFC 6585 asks of four statuses alike: caches must not store them.

use super::freshness::Freshness;
use crate::{Subject, rule::Reporter};

/// Reports the word that invites caches to keep a response with this status.
pub(super) fn check(status: u16, subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[status]) {
        return;
    }
    let freshness = Freshness::from_subject(subject);
    let word = match freshness.lifetime() {
        Some(_) => freshness.word.as_str(),
        None if freshness.public && !freshness.no_store => "public",
        None => return,
    };
    let name = if word == "Expires" { "Expires" } else { "Cache-Control" };
    let message =
        format!("A {status} must not be stored, and `{word}` invites caches to do so.");
    report.report(subject.fields().lines(name), message);
}
