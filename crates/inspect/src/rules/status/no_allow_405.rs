//! 405 without Allow.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "405-no-allow",
    level: Level::Error,
    title: "405 without Allow",
    finds: "The status is 405 and there is no `Allow` field.",
    why: "`Allow` is how a client learns what it may do instead; without it a 405 tells no \
          more than a 400.",
    fix: "Send `Allow` with the methods that the resource takes. The list may be empty.",
    sections: &[rfc_section!(9110, "15.5.6"), rfc_section!(9110, "10.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[405]) && !subject.has("Allow") {
        report.report(
            [subject.status_line()],
            "A 405 has to list the methods of the resource in `Allow`, and this one does not.",
        );
    }
}
