//! Multipart 206 that is put together wrongly.

use crate::{
    Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{lists::parts, quoted_string::unquoted},
};

const BYTERANGES: Section = rfc_section!(9110, "14.6");

pub(super) const RULE: Rule = Rule {
    id: "206-multipart-content-range",
    level: Level::Error,
    title: "Multipart 206 that is put together wrongly",
    finds: "The content of a 206 is `multipart/byteranges`, and the header section has \
          a `Content-Range` or `Content-Type` has no boundary.",
    why: "Each part has a `Content-Range` of its own. One more in the header section \
          makes clients take the whole for a single part; without a boundary they \
          cannot tell the parts apart.",
    fix: "Put `Content-Range` into the parts only, and send `Content-Type: \
          multipart/byteranges; boundary=...`.",
    sections: &[rfc_section!(9110, "15.3.7.2"), BYTERANGES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206]) || !subject.is_multipart_ranges() {
        return;
    }
    if subject.has("Content-Range") {
        report.report(
            subject.fields().lines("Content-Range"),
            "The content is `multipart/byteranges`, so `Content-Range` belongs into \
             its parts and not into the header section.",
        );
    }
    let Some(line) = subject.field("Content-Type") else { return };
    let has_boundary = parts(&line.value, ';', None).skip(1).any(|parameter| {
        let (name, value) = parameter.split_once('=').unwrap_or_default();
        name.eq_ignore_ascii_case("boundary") && !unquoted(value).is_empty()
    });
    if !has_boundary {
        report.citing(BYTERANGES).report_line(
            line,
            "`multipart/byteranges` has no `boundary` that parts it.",
        );
    }
}
