//! Unknown X-Content-Type-Options.

use http_status::excerpt;

use super::sections::NOSNIFF;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "nosniff-invalid",
    level: Level::Warning,
    title: "Unknown X-Content-Type-Options",
    finds: "`X-Content-Type-Options` does not start with `nosniff`.",
    why: "It is the one value that browsers know; otherwise they guess types, and may \
          run as a script what is none.",
    fix: "Send `X-Content-Type-Options: nosniff`.",
    sections: &[NOSNIFF],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("X-Content-Type-Options") else { return };
    let first = line.value.split(',').next().unwrap_or_default().trim();
    if !first.eq_ignore_ascii_case("nosniff") {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!("Browsers ignore `X-Content-Type-Options: {value}`."),
        );
    }
}
