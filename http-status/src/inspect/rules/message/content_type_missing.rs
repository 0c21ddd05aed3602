//! Content says what it is.

use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, rule::rfc_section, syntax::content_length,
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
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // A part need not repeat what the client has.
    let is_excused = !subject.may_have_content() || subject.is_status(&[206]);
    if is_excused || subject.has("Content-Type") || !subject.is_head_whole() {
        return;
    }
    let length = content_length::single(subject.fields()).unwrap_or_default();
    if let Some(bytes) =
        subject.content_bytes().filter(|bytes| !bytes.trim_ascii().is_empty())
    {
        let message = format!(
            "There are {} bytes of content and no `Content-Type`.",
            bytes.len()
        );
        report.report([], message);
    } else if length > 0 {
        let message = format!("The content has {length} bytes and no `Content-Type`.");
        report.report(subject.fields().lines("Content-Length"), message);
    }
}
