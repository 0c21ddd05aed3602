//! 416 without the complete length.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_range,
};

pub(super) const RULE: Rule = Rule {
    id: "416-content-range",
    level: Level::Warning,
    title: "416 without the complete length",
    finds: "The status is 416 and there is no `Content-Range`, or it names a range \
          instead of the complete length.",
    why: "The complete length is what the client needs in order to ask again, for \
          example to find out that its download is complete.",
    fix: "Send `Content-Range: bytes */1000` with the current length.",
    sections: &[rfc_section!(9110, "15.5.17"), rfc_section!(9110, "14.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[416]) || subject.request_lacks("Range") {
        return;
    }
    let Some(line) = subject.field("Content-Range") else {
        let range = subject.request_field("Range");
        let is_bytes = range
            .is_none_or(|range| range.value.to_ascii_lowercase().starts_with("bytes"));
        if is_bytes {
            report.report(
                [subject.status_line()],
                "The 416 does not say in `Content-Range` how long the representation \
                 is.",
            );
        }
        return;
    };
    if content_range::parse(&line.value).is_some_and(|range| range.positions.is_some())
    {
        let message = format!(
            "The `Content-Range` of this 416 is `{}`, where `bytes */` and the \
             complete length belong.",
            excerpt(&line.value),
        );
        report.report_line(line, message);
    }
}
