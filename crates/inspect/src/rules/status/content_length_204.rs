//! 204 with Content-Length.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "204-content-length",
    level: Level::Error,
    title: "204 with Content-Length",
    finds: "The status is 204 and there is a `Content-Length`, be it 0.",
    why: "A 204 has no content whose length could be told. Recipients that look at the \
          field before the status wait for bytes that never come.",
    fix: "Leave `Content-Length` out. A 200 with `Content-Length: 0` is the one that \
          says that the content is empty.",
    sections: &[rfc_section!(9110, "8.6"), rfc_section!(9110, "15.3.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[204]) || subject.shows_content() {
        return;
    }
    let Some(line) = subject.field("Content-Length") else { return };
    let message = format!(
        "A 204 must not have `Content-Length`, and this one has `{}`.",
        excerpt(&line.value),
    );
    report.report(subject.fields().lines("Content-Length"), message);
}
