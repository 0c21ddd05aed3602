//! 205 with content.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "205-body",
    level: Level::Error,
    title: "205 with content",
    finds: "The status is 205 and there is content, or `Content-Length` announces \
          some.",
    why: "A 205 asks the client to reset what the user sees and has nothing to show. \
          Clients differ in what they do with the content: some skip it, others read \
          it as the next response.",
    fix: "Send a 200 if there is something to say, or a 205 with `Content-Length: 0`.",
    sections: &[rfc_section!(9110, "15.3.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[205]) {
        return;
    }
    if subject.shows_content() {
        report.report(
            [subject.status_line()],
            "A 205 must not have content, and this one does.",
        );
        return;
    }
    let Some(length) = subject.announced_length().filter(|length| *length > 0) else {
        return;
    };
    let message =
        format!("A 205 must not have content, and this one announces {length} bytes.");
    report.report(subject.fields().lines("Content-Length"), message);
}
