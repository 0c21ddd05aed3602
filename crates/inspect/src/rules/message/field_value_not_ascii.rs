//! Values are ASCII.

use super::{MOST, shown};
use crate::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-value-not-ascii",
    level: Level::Warning,
    title: "Value with characters outside ASCII",
    finds: "A field value has bytes outside ASCII, such as typographic quotes or a space \
          that does not break.",
    why: "No charset is defined for them: one client reads UTF-8, another Latin-1, and \
          some libraries refuse the field. Where the field has a grammar, the value \
          cannot be read; then this is as grave as that.",
    fix: "Use the quotes, hyphens and spaces of ASCII. Encode text, with \
          percent-encoding or as the field has it (`filename*`, `title*`), or put it \
          into the content.",
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
    let wrong = subject.fields().0.iter().filter_map(|line| {
        let is_other = OTHERS.iter().any(|name| name.eq_ignore_ascii_case(&line.name));
        let first = line.value.chars().find(|c| !c.is_ascii())?;
        (!is_other).then_some((line, u32::from(first)))
    });
    for (line, first) in wrong.take(MOST) {
        let (name, value) = (shown(&line.name), shown(&line.value));
        let message =
            format!("{name} is {value}, and U+{first:04X} in it is not ASCII.");
        report.report_line(line, message);
    }
}
