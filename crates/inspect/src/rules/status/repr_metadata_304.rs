//! 304 that describes content.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-repr-metadata",
    level: Level::Warning,
    title: "304 that describes content",
    finds: "The status is 304 and there is a `Content-Type`, `Content-Encoding` or \
          `Content-Language`.",
    why: "A cache takes the fields of a 304 over into its copy. If they differ from \
          those of the 200, such as a default media type, the copy is damaged.",
    fix: "Send `ETag`, `Date`, `Vary`, `Cache-Control`, `Expires` and \
          `Content-Location` with a 304, as the 200 would have them, and leave out the \
          rest.",
    sections: &[rfc_section!(9110, "15.4.5"), rfc_section!(9111, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[304]) {
        return;
    }
    let names = ["Content-Type", "Content-Encoding", "Content-Language"];
    let found: Vec<&str> = names.into_iter().filter(|name| subject.has(name)).collect();
    if found.is_empty() {
        return;
    }
    let lines: Vec<u32> =
        found.iter().flat_map(|name| subject.fields().lines(name)).collect();
    let message = format!(
        "The 304 describes content that it does not have: `{}`.",
        found.join("`, `"),
    );
    report.report(lines, message);
}
