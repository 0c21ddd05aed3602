//! 304 with content.

use super::after_head;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-body",
    level: Level::Error,
    title: "304 with content",
    finds: "The status is 304 and there is content after the header section.",
    why: "A 304 ends at the blank line, so a client takes the bytes after it for the \
          start of the next response. On a shared connection that is a smuggled \
          response.",
    fix: "Send nothing after the header section of a 304: the client has the content \
          in its cache.",
    sections: &[rfc_section!(9110, "15.4.5"), rfc_section!(9112, "6.3")],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    after_head::check(304, subject, report);
}
