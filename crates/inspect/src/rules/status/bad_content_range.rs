//! Content-Range that cannot be read.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_range,
};

pub(super) const RULE: Rule = Rule {
    id: "content-range-bad",
    level: Level::Error,
    title: "Content-Range that cannot be read",
    finds: "The `Content-Range` of a 206 or 416 is not of the form `bytes 0-99/1000` \
          or `bytes */1000`.",
    why: "A client that cannot read it does not know what it got. Most often there is \
          a `=` after the unit, as in a request, or the complete length is missing.",
    fix: "Write the unit, a space, the first and the last position, a slash, and the \
          complete length or `*`.",
    sections: &[rfc_section!(9110, "14.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206, 416]) || subject.is_multipart_ranges() {
        return;
    }
    for line in subject.fields().all("Content-Range") {
        if content_range::parse(&line.value).is_none() {
            let message = format!(
                "`Content-Range: {}` is not of the form `bytes 0-99/1000` or `bytes \
                 */1000`.",
                excerpt(&line.value),
            );
            report.report_line(line, message);
        }
    }
}
