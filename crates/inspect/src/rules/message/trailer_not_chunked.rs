//! Trailer without chunked.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "trailer-not-chunked",
    level: Level::Warning,
    title: "Trailer without chunked",
    finds: "A response of HTTP/1.1 announces trailers and is not chunked.",
    why: "In HTTP/1.1 trailers come after the last chunk, so these cannot come at all.",
    fix: "Send the response with `Transfer-Encoding: chunked`, or leave `Trailer` out.",
    sections: &[rfc_section!(9112, "7.1.2"), rfc_section!(9110, "6.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Trailer").filter(|line| !line.value.is_empty())
    else {
        return;
    };
    if !subject.protocol().starts_with("HTTP/1") || !subject.may_have_content() {
        return;
    }
    if !subject.lists("Transfer-Encoding", "chunked") {
        report.report_line(
            line,
            format!(
                "`Trailer` announces {}, and without `chunked` there are no trailers.",
                shown(&line.value)
            ),
        );
    }
}
