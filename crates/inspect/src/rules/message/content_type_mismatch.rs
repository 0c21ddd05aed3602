//! Content that is not of the type it claims.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "content-type-mismatch",
    level: Level::Warning,
    title: "Content that is not of the type it claims",
    finds: "The first bytes of the content are plainly of another type than \
          `Content-Type` says.",
    why: "Clients fail when they parse it: an HTML page where JSON was expected is the \
          most common error of scripts. JSON that claims to be HTML lets its strings \
          run as script.",
    fix: "Send the type of the content. If an error page or the page of a single-page \
          application came instead of the file, send a 404.",
    sections: &[
        rfc_section!(9110, "8.3"),
        crate::Section {
            title: "MIME Sniffing Standard section 7",
            url: "https://mimesniff.spec.whatwg.org/#determining-the-computed-mime-type-of-a-resource",
        },
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let content = subject.content_bytes().unwrap_or_default();
    let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content).trim_ascii();
    let essence = media_type.essence.as_str();
    let is_script_or_style = matches!(
        essence,
        "text/css"
            | "text/javascript"
            | "application/javascript"
            | "application/wasm"
            | "application/pdf"
    ) || essence.starts_with("font/")
        || (essence.starts_with("image/") && !essence.ends_with("+xml"));
    let is = if media_type.is_json() && content.starts_with(b"<") {
        if is_page(content) { "HTML" } else { "markup" }
    } else if is_script_or_style && is_page(content) {
        "HTML"
    } else if media_type.is_html() && is_json(content) {
        "JSON"
    } else if media_type.is_text() {
        let Some(format) = binary_format(content) else { return };
        format
    } else {
        return;
    };
    report.report_line(
        line,
        format!("`Content-Type` says {}, and the content is {is}.", shown(essence)),
    );
}

fn is_page(content: &[u8]) -> bool {
    let start = content.get(..14).unwrap_or(content).to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

fn is_json(content: &[u8]) -> bool {
    let inside = |open: &[u8], close: &[u8]| {
        Some(content.strip_prefix(open)?.strip_suffix(close)?.trim_ascii())
    };
    let is_object = inside(b"{", b"}")
        .is_some_and(|inside| inside.is_empty() || inside.starts_with(b"\""));
    let is_array = inside(b"[", b"]").is_some_and(|inside| {
        inside.first().is_none_or(|b| b.is_ascii_digit() || b"{[\"-".contains(b))
    });
    is_object || is_array
}

fn binary_format(content: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 6] = [
        (b"%PDF-", "PDF"),
        (b"GIF87a", "a GIF image"),
        (b"GIF89a", "a GIF image"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"PK\x03\x04", "a ZIP archive"),
    ];
    FORMATS.iter().find(|(magic, _)| content.starts_with(magic)).map(|(_, name)| *name)
}
