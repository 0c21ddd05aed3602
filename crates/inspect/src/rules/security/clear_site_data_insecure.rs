//! Clear-Site-Data over plain http.

use super::sections::CLEAR;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "clear-site-data-insecure",
    level: Level::Note,
    title: "Clear-Site-Data over plain http",
    finds: "`Clear-Site-Data` comes over `http`.",
    why: "Browsers ignore it there.",
    fix: "Serve the site over `https`.",
    sections: &[CLEAR],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let line = subject.field("Clear-Site-Data").filter(|_| subject.is_over_http());
    if let Some(line) = line {
        report.report_line(line, "Browsers ignore `Clear-Site-Data` over `http`.");
    }
}
