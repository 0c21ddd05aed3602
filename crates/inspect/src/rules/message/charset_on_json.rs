//! JSON with a charset.

use super::shown;
use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::charsets::is_utf8,
};

const ENCODING: Section = rfc_section!(8259, "8.1");

pub(super) const RULE: Rule = Rule {
    id: "charset-on-json",
    level: Level::Note,
    title: "JSON with a charset",
    finds: "The content is JSON and `Content-Type` has a `charset`.",
    why: "JSON is UTF-8 and its media type has no such parameter, so clients ignore \
          it. With another charset than UTF-8, the content is read wrong.",
    fix: "Send `application/json` alone.",
    sections: &[rfc_section!(8259, "11"), ENCODING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type().filter(|one| one.is_json()) else {
        return;
    };
    let Some(charset) = media_type.charset() else { return };
    if is_utf8(charset) {
        report.report_line(
            line,
            format!(
                "JSON is always UTF-8, and the charset {} says nothing.",
                shown(charset)
            ),
        );
    } else {
        report.citing(ENCODING).report_as(
            Level::Warning,
            [line.line],
            format!(
                "JSON has to be UTF-8, and clients ignore the charset {}.",
                shown(charset)
            ),
        );
    }
}
