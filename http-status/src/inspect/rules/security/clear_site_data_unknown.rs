//! Unknown value in Clear-Site-Data.

use super::sections::CLEAR;
use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, syntax::quoted_string::quoted,
};
use crate::text::excerpt;

pub(super) const RULE: Rule = Rule {
    id: "clear-site-data-unknown",
    level: Level::Note,
    title: "Unknown value in Clear-Site-Data",
    finds: "A value of `Clear-Site-Data` is none that browsers know.",
    why: "They skip it.",
    fix: "Values are `\"cache\"`, `\"cookies\"`, `\"storage\"`, `\"clientHints\"`, \
          `\"executionContexts\"`, `\"prefetchCache\"`, `\"prerenderCache\"` and \
          `\"*\"`.",
    sections: &[CLEAR],
    check,
};

const KNOWN: [&str; 8] = [
    "*",
    "cache",
    "clientHints",
    "cookies",
    "executionContexts",
    "prefetchCache",
    "prerenderCache",
    "storage",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let unknown = subject.listed("Clear-Site-Data").find_map(|(line, value)| {
        Some((line, quoted(value).filter(|value| !KNOWN.contains(value))?))
    });
    let Some((line, value)) = unknown else { return };
    let value = excerpt(value);
    report.report_line(
        line,
        format!("Browsers do not know `\"{value}\"` in `Clear-Site-Data`."),
    );
}
