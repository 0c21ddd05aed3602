//! Unknown value in Clear-Site-Data.

use super::sections::CLEAR;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    rules::MOST,
    syntax::{lists::members, quoted_string::quoted, words},
};

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
    ..Rule::DEFAULT
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
    let is_unknown =
        |value: &&str| quoted(value).is_some_and(|value| !KNOWN.contains(&value));
    for line in subject.fields().all("Clear-Site-Data").take(MOST) {
        let mut unknown = members(&line.value).filter(is_unknown).peekable();
        if unknown.peek().is_some() {
            let values = words::row(unknown);
            report.report_line(
                line,
                format!("Browsers do not know {values} in `Clear-Site-Data`."),
            );
        }
    }
}
