//! 204 with content.

use super::after_head;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "204-body",
    level: Level::Error,
    title: "204 with content",
    finds: "The status is 204 and there is content after the header section.",
    why: "A 204 ends at the blank line, so a client takes the bytes after it for the \
          start of the next response. On a shared connection that is a smuggled \
          response.",
    fix: "Send a 200 if there is something to say, and nothing after the header \
          section of a 204.",
    sections: &[rfc_section!(9110, "15.3.5"), rfc_section!(9112, "6.3")],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    after_head::check(204, subject, report);
}
