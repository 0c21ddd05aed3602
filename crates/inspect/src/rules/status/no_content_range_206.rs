//! 206 without Content-Range.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "206-no-content-range",
    level: Level::Error,
    title: "206 without Content-Range",
    finds: "The status is 206, the content is not `multipart/byteranges`, and there is \
          no `Content-Range`.",
    why: "The client cannot tell which part it got, so it can neither put the parts \
          together nor go on with a broken download.",
    fix: "Send `Content-Range` with the first and the last position and the complete \
          length, as in `bytes 0-99/1000`.",
    sections: &[rfc_section!(9110, "15.3.7.1"), rfc_section!(9110, "14.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206])
        || subject.is_multipart_ranges()
        || subject.has("Content-Range")
    {
        return;
    }
    report.report(
        [subject.status_line()],
        "A 206 has to say in `Content-Range` which part it is, and this one does not.",
    );
}
