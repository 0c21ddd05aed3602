//! Error without content.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const CLIENT: Section = rfc_section!(9110, "15.5");
const SERVER: Section = rfc_section!(9110, "15.6");

pub(super) const RULE: Rule = Rule {
    id: "error-no-body",
    level: Level::Warning,
    title: "Error without content",
    finds: "The status is a 4xx or 5xx, and there is no content, although the method \
          is not HEAD.",
    why: "The content is where a client or a user learns what is wrong and whether \
          that lasts. Firefox shows a page of its own for an empty 404 or 500.",
    fix: "Say in a sentence what is wrong, for programs as `application/problem+json`.",
    sections: &[CLIENT, SERVER],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status() else { return };
    if (subject.is_class(4) || subject.is_class(5)) && subject.lacks_content() {
        let message = format!("The {status} has no content that explains it.");
        let section = if subject.is_class(5) { SERVER } else { CLIENT };
        report.citing(section).report([subject.status_line()], message);
    }
}
