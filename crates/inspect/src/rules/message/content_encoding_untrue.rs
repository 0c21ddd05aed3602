//! Content that is not encoded as it claims.

use super::shown;
use crate::{
    Level, Rule, Source, Subject, rule::Reporter, section::rfc_section,
    syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-encoding-untrue",
    level: Level::Error,
    title: "Content that is not encoded as it claims",
    finds: "`Content-Encoding` names a compression, and the content on the wire is not \
          compressed.",
    why: "Browsers decode by the field, fail, and show nothing.",
    fix: "Compress the content, or leave the field out.",
    sections: &[rfc_section!(9110, "8.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Encoding") else { return };
    let content = subject.content_bytes().unwrap_or_default();
    let magic: &[u8] = match line.value.to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" => b"\x1f\x8b",
        "zstd" => b"\x28\xb5\x2f\xfd",
        "br" | "deflate" => b"",
        _ => return,
    };
    let is_untrue = match subject.exchange.source {
        Source::Browser => return,
        Source::Wire => {
            !content.is_empty()
                && subject.may_have_content()
                && if magic.is_empty() {
                    is_readable(content)
                } else {
                    !content.starts_with(magic)
                }
        }
        // A tool may have decoded what was pasted, unless its length is that of the
        // wire.
        Source::Paste => {
            let length = content_length::single(subject.fields());
            length == u64::try_from(content.len()).ok() && is_readable(content)
        }
    };
    if is_untrue {
        report.report_line(
            line,
            format!(
                "`Content-Encoding` says {}, and the content is not compressed.",
                shown(&line.value)
            ),
        );
    }
}

/// Whether this is text that no compression writes.
fn is_readable(content: &[u8]) -> bool {
    let is_text = |b: &u8| !b.is_ascii_control() || b.is_ascii_whitespace();
    content.len() >= 8
        && content.iter().all(is_text)
        && std::str::from_utf8(content).is_ok_and(|text| !text.contains('\u{fffd}'))
}
