//! Expires is 0 or -1.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "expires-zero",
    level: Level::Note,
    title: "Expires is 0 or -1",
    finds: "The value of `Expires` is `0` or `-1`.",
    why: "It is no date, and caches have to take it for a date in the past: it works, \
          by courtesy.",
    fix: "Write `Cache-Control: no-cache` or `no-store`, or a date.",
    sections: &[rfc_section!(9111, "5.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if let Some(line) =
        subject.field("Expires").filter(|line| ["0", "-1"].contains(&&*line.value))
    {
        report.report_line(
            line,
            format!(
                "`Expires: {}` is no date; caches take it for \"already expired\".",
                line.value
            ),
        );
    }
}
