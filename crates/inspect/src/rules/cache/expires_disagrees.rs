//! Expires and max-age disagree.

use crate::{
    Level, Rule, Subject, cache::duration, rule::Reporter, section::rfc_section,
    syntax::cache_control::Seconds,
};

pub(super) const RULE: Rule = Rule {
    id: "expires-disagrees",
    level: Level::Note,
    title: "Expires and max-age disagree",
    finds: "`max-age` and the time from `Date` to `Expires` differ by more than a \
            minute.",
    why: "Caches must pass over `Expires` where there is `max-age`, so that it matters \
          only to those that are older than HTTP/1.1, and misleads people.",
    fix: "Leave `Expires` out.",
    sections: &[rfc_section!(9111, "5.3")],
    check,
    ..Rule::DEFAULT
};

/// Above this, lifetimes are as good as endless.
const YEAR: u64 = 31_536_000;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    if directives.has("no-store") || directives.has("no-cache") {
        return;
    }
    let (Some(line), Some(Seconds::Of(age))) =
        (subject.field("Expires"), directives.seconds("max-age"))
    else {
        return;
    };
    let (Some(expires), Some(date)) =
        (subject.date_of("Expires"), subject.date_of("Date"))
    else {
        return;
    };
    let lasts = expires.saturating_sub(date);
    let is_for_ever = lasts >= YEAR && age >= YEAR;
    let is_close = lasts.abs_diff(age) <= 60;
    if is_for_ever || is_close {
        return;
    }
    report.report(
        [line.line].into_iter().chain(directives.get("max-age").map(|d| d.line)),
        format!(
            "`max-age` says {} and `Expires` {}; caches obey `max-age`.",
            duration(age),
            duration(lasts)
        ),
    );
}
