//! Charset on content that is not text.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::media_type::MediaType,
};

pub(super) const RULE: Rule = Rule {
    id: "charset-on-binary",
    level: Level::Note,
    title: "Charset on content that is not text",
    finds: "`Content-Type` has a `charset`, and the type is an image, a sound, a \
          video, a font or plain bytes.",
    why: "It means nothing there. A filter that adds it to everything may also change \
          the bytes.",
    fix: "Add the charset to text only.",
    sections: &[rfc_section!(9110, "8.3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    if is_binary(media_type) && media_type.charset().is_some() {
        report.report_line(
            line,
            format!(
                "{} has a charset, and its content is no text.",
                shown(&line.value)
            ),
        );
    }
}

/// Whether the content is an image, a sound, a video, a font or plain bytes.
pub(super) fn is_binary(media_type: &MediaType) -> bool {
    const OTHERS: [&str; 5] = [
        "application/octet-stream",
        "application/pdf",
        "application/wasm",
        "application/zip",
        "application/gzip",
    ];
    let essence = media_type.essence.as_str();
    let kinds = ["image/", "audio/", "video/", "font/"];
    let is_binary = kinds.iter().any(|kind| essence.starts_with(kind));
    (is_binary || OTHERS.contains(&essence)) && !essence.ends_with("+xml")
}
