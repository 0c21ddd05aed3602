//! 415 that does not say what it takes.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "415-accept",
    level: Level::Note,
    title: "415 that does not say what it takes",
    finds: "The status is 415, and there is no `Accept`, `Accept-Encoding`, \
          `Accept-Post` or `Accept-Patch`.",
    why: "The client learns that its format is wrong and has to guess the right one.",
    fix: "Send `Accept` or `Accept-Post` with the media types that you take, or \
          `Accept-Encoding` if the coding was the matter.",
    sections: &[rfc_section!(9110, "15.5.16"), rfc_section!(9110, "12.5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let names = ["Accept", "Accept-Encoding", "Accept-Post", "Accept-Patch"];
    if subject.is_status(&[415]) && !names.iter().any(|name| subject.has(name)) {
        report.report(
            [subject.status_line()],
            "The 415 refuses the format of the content, and no field says which one \
             would do.",
        );
    }
}
