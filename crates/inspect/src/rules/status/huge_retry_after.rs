//! Retry-After of more than a day.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::retry_after::parse,
};

pub(super) const RULE: Rule = Rule {
    id: "retry-after-huge",
    level: Level::Note,
    title: "Retry-After of more than a day",
    finds: "`Retry-After` asks for more than a day.",
    why: "Few clients wait as long: they give up, or take a shorter time of their own. \
          Often milliseconds were written where seconds belong.",
    fix: "Check the unit, which is seconds; send a shorter time, and say the same \
          again if it is not over then.",
    sections: &[rfc_section!(9110, "10.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    const DAY: u64 = 24 * 60 * 60;
    let Some(line) = subject.field("Retry-After") else { return };
    let wait = parse(&line.value).and_then(|after| after.wait(subject.date_of("Date")));
    if wait.is_some_and(|wait| wait > DAY) {
        let message = format!(
            "`Retry-After: {}` asks clients to wait for more than a day.",
            excerpt(&line.value)
        );
        report.report_line(line, message);
    }
}
