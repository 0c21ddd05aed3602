//! Less content than Content-Length says.

use super::bytes;
use crate::{
    Level, Rule, Source, Subject, rule::Reporter, section::rfc_section,
    syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-length-too-large",
    level: Level::Error,
    title: "Less content than Content-Length says",
    finds: "Fewer bytes of content were seen than `Content-Length` says.",
    why: "A recipient takes the response for incomplete: browsers fail when they read \
          the content, and clients that keep the connection wait for bytes that never \
          come.",
    fix: "Count the bytes, not the characters, and count after compression.",
    sections: &[rfc_section!(9112, "8"), rfc_section!(9110, "8.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // The length of a part is checked with its range.
    let is_part = subject.is_status(&[206]) && subject.has("Content-Range");
    if !subject.may_have_content() || is_part || subject.has("Transfer-Encoding") {
        return;
    }
    let Some(length) = content_length::single(subject.fields()) else { return };
    let Some((_, most)) = subject.content_bounds() else { return };
    if most >= length {
        return;
    }
    let seen = subject.content_length().unwrap_or(most);
    let says = bytes(length);
    let lines = subject.fields().lines("Content-Length");
    if subject.exchange.source == Source::Paste {
        let message = format!(
            "`Content-Length` says {says} and the content has {seen}, unless the text \
             was cut off."
        );
        report.report_as(Level::Warning, lines, message);
    } else {
        let came = bytes(seen);
        report.report(lines, format!("`Content-Length` says {says} and {came} came."));
    }
}
