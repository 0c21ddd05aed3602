//! Text without a charset.

use super::shown;
use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "charset-missing",
    level: Level::Note,
    title: "Text without a charset",
    finds: "The content is HTML, or text outside ASCII, and nothing names its charset.",
    why: "Browsers guess by language and content, and what is guessed wrong shows as \
          `Ã¤` for `ä`.",
    fix: "Add `; charset=utf-8`.",
    sections: &[rfc_section!(9110, "8.3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    if media_type.charset().is_some() || subject.is_status(&[204, 205, 304]) {
        return;
    }
    // A page may name its charset itself, so it has to be seen, and decoded.
    let Some(content) = subject.content_bytes() else { return };
    if subject.exchange.source == Source::Wire && subject.has("Content-Encoding") {
        return;
    }
    let wants_charset = match media_type.essence.as_str() {
        "text/html" => !has_meta(content),
        "text/plain" | "text/css" | "text/csv" => !content.is_ascii(),
        _ => false,
    };
    if wants_charset && !content.starts_with(b"\xef\xbb\xbf") {
        report.report_line(
            line,
            format!(
                "{} does not say in which charset the text is.",
                shown(&line.value)
            ),
        );
    }
}

/// Whether a page names its charset where browsers look for it, in its first
/// 1024 bytes.
fn has_meta(content: &[u8]) -> bool {
    let start = content.get(..1024).unwrap_or(content);
    start.to_ascii_lowercase().windows(8).any(|word| word == b"charset=")
}
