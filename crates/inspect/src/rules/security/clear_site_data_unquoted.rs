//! Clear-Site-Data without quotes.

use super::sections::CLEAR;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    rules::MOST,
    syntax::{lists::members, quoted_string::quoted, words},
};

pub(super) const RULE: Rule = Rule {
    id: "clear-site-data-unquoted",
    level: Level::Warning,
    title: "Clear-Site-Data without quotes",
    finds: "A value of `Clear-Site-Data` has no double quotes around it, or a semicolon \
          parts it from the next.",
    why: "Browsers skip it and clear nothing, so a logout leaves data behind.",
    fix: "Write `\"cookies\", \"storage\"`, quotes included and a comma between.",
    sections: &[CLEAR],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Clear-Site-Data").take(MOST) {
        let is_open = |value: &&str| quoted(value).is_none();
        let wrong: Vec<_> = members(&line.value).filter(is_open).take(MOST).collect();
        let Some(first) = wrong.first() else { continue };
        let why = if first.starts_with('"') && first.contains(';') {
            "commas, not semicolons, part the values"
        } else {
            "each value stands in double quotes"
        };
        let values = words::row(wrong);
        report.report_line(line, format!("Browsers skip {values}: {why}."));
    }
}
