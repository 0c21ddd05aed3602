//! Malformed Refresh.

use http_status::excerpt;

use super::sections::REFRESH;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "refresh-invalid",
    level: Level::Warning,
    title: "Malformed Refresh",
    finds: "`Refresh` does not start with a number of seconds, or what follows it is \
          no `url=`.",
    why: "Browsers ignore it.",
    fix: "Write `Refresh: 5; url=/next`, or better, redirect.",
    sections: &[REFRESH],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Refresh") else { return };
    let time = line
        .value
        .trim_start()
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let has_time = line.value.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if !has_time || !time.is_empty() && !time.starts_with([';', ',', ' ', '\t']) {
        let value = excerpt(&line.value);
        report.report_line(line, format!("Browsers ignore `Refresh: {value}`."));
    }
}
