//! Clear-Site-Data without quotes.

use super::sections::CLEAR;
use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, syntax::quoted_string::quoted,
};
use crate::text::excerpt;

pub(super) const RULE: Rule = Rule {
    id: "clear-site-data-unquoted",
    level: Level::Warning,
    title: "Clear-Site-Data without quotes",
    finds: "A value of `Clear-Site-Data` has no double quotes around it.",
    why: "Browsers skip it and clear nothing, so a logout leaves data behind.",
    fix: "Write `\"cookies\", \"storage\"`, quotes included.",
    sections: &[CLEAR],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut listed = subject.listed("Clear-Site-Data");
    let Some((line, value)) = listed.find(|(_, value)| quoted(value).is_none()) else {
        return;
    };
    let value = excerpt(value);
    report.report_line(
        line,
        format!("Browsers skip `{value}`, which has no double quotes around it."),
    );
}
