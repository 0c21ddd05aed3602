//! Bytes have no charset.

use super::shown;
use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

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
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    const OTHERS: [&str; 5] = [
        "application/octet-stream",
        "application/pdf",
        "application/wasm",
        "application/zip",
        "application/gzip",
    ];
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let essence = media_type.essence.as_str();
    let is_binary = ["image/", "audio/", "video/", "font/"]
        .iter()
        .any(|kind| essence.starts_with(kind))
        || OTHERS.contains(&essence);
    let is_binary = is_binary && !essence.ends_with("+xml");
    if is_binary && media_type.charset().is_some() {
        report.report_line(
            line,
            format!(
                "{} has a charset, and its content is no text.",
                shown(&line.value)
            ),
        );
    }
}
