//! 304 without the `ETag` that matched.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-missing-fields",
    level: Level::Warning,
    title: "304 without the ETag that matched",
    finds: "The request has an entity tag in `If-None-Match`, so the resource has one, \
          and the 304 has no `ETag`.",
    why: "A 304 must have the `ETag` that the 200 would have had. Without it a cache \
          with several copies does not know which one is still good.",
    fix: "Send the same `ETag` with a 304 as with a 200; the same holds for `Date`, \
          `Cache-Control`, `Expires`, `Content-Location` and `Vary`.",
    sections: &[rfc_section!(9110, "15.4.5"), rfc_section!(9111, "4.3.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[304]) || subject.has("ETag") {
        return;
    }
    if !matches!(subject.method(), None | Some("GET" | "HEAD")) {
        return;
    }
    let Some(line) = subject.request_field("If-None-Match") else { return };
    if line.value.contains('"') {
        let message = format!(
            "The request has `If-None-Match: {}`, and the 304 does not say in `ETag` \
             what matched.",
            excerpt(&line.value),
        );
        report.report([subject.status_line()], message);
    }
}
