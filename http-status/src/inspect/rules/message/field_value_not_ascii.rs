//! Values are ASCII.

use super::shown;
use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-value-not-ascii",
    level: Level::Warning,
    title: "Value with characters outside ASCII",
    finds: "A field value has bytes outside ASCII.",
    why: "No charset is defined for them: one client reads UTF-8, another Latin-1, and \
          some libraries refuse the field.",
    fix: "Encode the text, with percent-encoding or as the field has it (`filename*`, \
          `title*`), or put it into the content.",
    sections: &[rfc_section!(9110, "5.5")],
    check,
};

/// Fields where another rule says more, and the one that may have such bytes.
const OTHERS: [&str; 8] = [
    "Content-Disposition",
    "Content-Location",
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "ETag",
    "Link",
    "Location",
    "Set-Cookie",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut wrong = subject.fields().0.iter().filter(|line| {
        !line.value.is_ascii()
            && !OTHERS.iter().any(|name| name.eq_ignore_ascii_case(&line.name))
    });
    let Some(first) = wrong.next() else { return };
    report.report(
        [first.line].into_iter().chain(wrong.map(|line| line.line)),
        format!(
            "The value of {} is not ASCII: {}.",
            shown(&first.name),
            shown(&first.value)
        ),
    );
}
