//! multipart without boundary.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "multipart-no-boundary",
    level: Level::Error,
    title: "multipart without boundary",
    finds: "`Content-Type` is a multipart type and has no `boundary`.",
    why: "Without it nobody can find the parts.",
    fix: "Send the boundary that the content uses: `multipart/mixed; boundary=…`.",
    sections: &[rfc_section!(2046, "5.1.1"), rfc_section!(9110, "8.3.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    // Byte ranges belong to the 206.
    let is_ours = media_type.essence.starts_with("multipart/")
        && media_type.essence != "multipart/byteranges";
    if is_ours && media_type.parameter("boundary").is_none_or(str::is_empty) {
        report.report_line(line, format!("{} has no `boundary`.", shown(&line.value)));
    }
}
