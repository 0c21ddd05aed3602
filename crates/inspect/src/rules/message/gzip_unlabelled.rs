//! gzip without Content-Encoding.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::media_type::MediaType,
};

pub(super) const RULE: Rule = Rule {
    id: "gzip-unlabelled",
    level: Level::Error,
    title: "gzip without Content-Encoding",
    finds: "The content starts as gzip does, the type is one of text, and there is no \
          `Content-Encoding`.",
    why: "Nobody decodes it, so readers see bytes instead of text and parsers fail.",
    fix: "Send `Content-Encoding: gzip` with files that were compressed beforehand.",
    sections: &[rfc_section!(9110, "8.4"), rfc_section!(9110, "8.4.1.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.has("Content-Encoding") {
        return;
    }
    let Some(line) = subject.field("Content-Type") else { return };
    let content = subject.content_bytes().unwrap_or_default();
    // As it stands, as Latin-1, or with a mark where a byte was no UTF-8.
    let is_gzip =
        [b"\x1f\x8b\x08".as_slice(), b"\x1f\xc2\x8b\x08", b"\x1f\xef\xbf\xbd\x08"]
            .iter()
            .any(|magic| content.starts_with(magic));
    if is_gzip && subject.content_type().is_some_and(MediaType::is_text) {
        report.report_line(
            line,
            format!(
                "The content is gzip, and only {} is said of it.",
                shown(&line.value)
            ),
        );
    }
}
