//! More content than Content-Length says.

use super::bytes;
use crate::{
    Level, Rule, Source, Subject, rule::Reporter, section::rfc_section,
    syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-length-too-small",
    level: Level::Error,
    title: "More content than Content-Length says",
    finds: "More bytes of content were seen than `Content-Length` says.",
    why: "Recipients cut the content off without a word, and the bytes that are left \
          over look like the start of another response.",
    fix: "Count the bytes, not the characters, and count what is sent, not what was \
          read.",
    sections: &[rfc_section!(9112, "6.3"), rfc_section!(9110, "8.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // The length of a part is checked with its range.
    let is_part = subject.is_status(&[206]) && subject.has("Content-Range");
    if !subject.may_have_content() || is_part || subject.has("Transfer-Encoding") {
        return;
    }
    let Some(length) = content_length::single(subject.fields()) else { return };
    let Some((least, _)) = subject.content_bounds() else { return };
    if least <= length {
        return;
    }
    let lines = subject.fields().lines("Content-Length");
    let says = format!("`Content-Length` says {}", bytes(length));
    if subject.exchange.source == Source::Paste {
        let message = format!(
            "{says} and the content has at least {least}, so the rest is cut off, unless \
             your terminal wrote it: curl and other clients show no more than they were \
             promised."
        );
        report.report_as(Level::Warning, lines, message);
    } else {
        let message =
            format!("{says} and the content has {least}, so the rest is cut off.");
        report.report(lines, message);
    }
}
