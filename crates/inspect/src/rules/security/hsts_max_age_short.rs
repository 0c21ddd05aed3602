//! Strict-Transport-Security for a short time.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::hsts};

pub(super) const RULE: Rule = Rule {
    id: "hsts-max-age-short",
    level: Level::Note,
    title: "Strict-Transport-Security for a short time",
    finds: "`max-age` is less than 30 days.",
    why: "Who comes back later than that starts without protection. A short time is \
          fine while you try it out.",
    fix: "Raise it to a year once everything works: `max-age=31536000`.",
    sections: &[rfc_section!(6797, "6.1.1")],
    check,
    ..Rule::DEFAULT
};

const MONTH: u64 = 30 * 86_400;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    let is_preload = hsts::has(&line.value, "preload");
    let Some(age) = hsts::max_age(&line.value).filter(|age| (1..MONTH).contains(age))
    else {
        return;
    };
    if !is_preload {
        report.report_line(
            line,
            format!("User agents remember this for {age} seconds only."),
        );
    }
}
