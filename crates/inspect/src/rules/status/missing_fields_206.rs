//! 206 without the `ETag` that it was asked for by.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "206-missing-fields",
    level: Level::Warning,
    title: "206 without the ETag that it was asked for by",
    finds: "The request has an entity tag in `If-Range`, so the resource has one, and \
          the 206 has no `ETag`.",
    why: "A 206 must have the `ETag` that the 200 would have had. Without it the \
          client cannot know that the new part belongs to the ones it has.",
    fix: "Send the same `ETag` with a 206 as with a 200; the same holds for `Date`, \
          `Cache-Control`, `Expires`, `Content-Location` and `Vary`.",
    sections: &[rfc_section!(9110, "15.3.7"), rfc_section!(9110, "13.1.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206]) || subject.has("ETag") {
        return;
    }
    let Some(line) = subject.request_field("If-Range") else { return };
    if line.value.starts_with('"') {
        let message = format!(
            "The request has `If-Range: {}`, and the 206 does not repeat that `ETag`.",
            excerpt(&line.value),
        );
        report.report([subject.status_line()], message);
    }
}
