//! Content framing on a status without content.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const CODINGS: Section = rfc_section!(9112, "6.1");
const LENGTH: Section = rfc_section!(9110, "8.6");

pub(super) const RULE: Rule = Rule {
    id: "1xx-framing",
    level: Level::Error,
    title: "Content framing on a status without content",
    finds: "A 1xx has `Content-Length` or `Transfer-Encoding`, or a 204 has \
          `Transfer-Encoding`.",
    why: "These responses end at the blank line. A recipient that believes the field \
          takes the next response for content, which is how responses get mixed up and \
          smuggled.",
    fix: "Leave the field out of 1xx and 204 responses.",
    sections: &[LENGTH, CODINGS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for head in subject.heads() {
        let names: &[&str] = match head.status.number {
            Some(100..200) => &["Content-Length", "Transfer-Encoding"],
            Some(204) => &["Transfer-Encoding"],
            _ => continue,
        };
        let found: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| head.fields.first(name).is_some())
            .collect();
        if found.is_empty() {
            continue;
        }
        let lines = found.iter().flat_map(|name| head.fields.lines(name));
        let message = format!(
            "A {} ends with its header section and must not have `{}`.",
            head.status.text,
            found.join("` and `"),
        );
        let section = if found.contains(&"Content-Length") { LENGTH } else { CODINGS };
        report.citing(section).report(lines.collect::<Vec<_>>(), message);
    }
}
