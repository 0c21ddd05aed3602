//! X-XSS-Protection switches a filter on.

use http_status::excerpt;

use super::sections::OWASP;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "x-xss-protection-on",
    level: Level::Note,
    title: "X-XSS-Protection switches a filter on",
    finds: "`X-XSS-Protection` is something else than `0`.",
    why: "The filter is gone from all browsers, and in old ones it could be turned \
          against the page.",
    fix: "Leave the field out, or send `0`; a policy does the work.",
    sections: &[OWASP],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("X-XSS-Protection") else { return };
    if line.value.split(';').next().map(str::trim) != Some("0") {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!("`X-XSS-Protection: {value}` means nothing to today's browsers."),
        );
    }
}
