//! Last-Modified without Date.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "last-modified-no-date",
    level: Level::Note,
    title: "Last-Modified without Date",
    finds: "There is `Last-Modified` and no `Date`.",
    why: "Only beside a later `Date` does it count as a strong validator, so that a \
          broken download cannot be resumed by it, and a cache has nothing to guess a \
          lifetime by.",
    fix: "Send `Date`.",
    sections: &[rfc_section!(9110, "8.8.2.2"), rfc_section!(9110, "6.6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Last-Modified") else { return };
    if subject.date_of("Last-Modified").is_some()
        && subject.has_lines()
        && !subject.has("Date")
    {
        report.report_line(
            line,
            "Without a `Date`, `Last-Modified` is a weak validator only.",
        );
    }
}
