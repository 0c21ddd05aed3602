//! Content without Content-Type.

use super::bytes;
use crate::{
    Level, Rule, Source, Subject, rule::Reporter, section::rfc_section,
    syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-type-missing",
    level: Level::Warning,
    title: "Content without Content-Type",
    finds: "The response has content and no `Content-Type`.",
    why: "Clients have to guess: browsers sniff the bytes, libraries hand over text \
          that should be data, and with `nosniff` scripts and style sheets are \
          refused.",
    fix: "Send the media type, with `charset=utf-8` for text.",
    sections: &[rfc_section!(9110, "8.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // A part need not repeat what the client has.
    let is_excused = !subject.may_have_content() || subject.is_status(&[206]);
    if is_excused || subject.has("Content-Type") || !subject.is_head_whole() {
        return;
    }
    let length = content_length::single(subject.fields());
    let is_paste = subject.exchange.source == Source::Paste;
    // What follows a length of 0 is another matter, if the server sent it at all.
    if is_paste && length == Some(0) {
        return;
    }
    let seen = subject.content_bytes().filter(|bytes| !bytes.trim_ascii().is_empty());
    if let Some(seen) = seen.and_then(|seen| u64::try_from(seen.len()).ok()) {
        let count = bytes(seen);
        report.report([], format!("The content has {count} and no `Content-Type`."));
    } else if let Some(length) = length.filter(|length| *length > 0) {
        let count = bytes(length);
        let message = format!("The content has {count} and no `Content-Type`.");
        report.report(subject.fields().lines("Content-Length"), message);
    }
}
