//! Referrer-Policy: unsafe-url.

use super::sections::UNSAFE_URL;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "referrer-policy-unsafe-url",
    level: Level::Warning,
    title: "Referrer-Policy: unsafe-url",
    finds: "The last value of `Referrer-Policy`, which is the one that counts, is \
          `unsafe-url`.",
    why: "Every site that the page links to learns the whole address with its query, \
          over plain `http` too.",
    fix: "Send `strict-origin-when-cross-origin`, or `no-referrer`.",
    sections: &[UNSAFE_URL],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some((line, last)) = subject.listed("Referrer-Policy").last() else { return };
    if last.eq_ignore_ascii_case("unsafe-url") {
        report.report_line(
            line,
            "`unsafe-url` tells every site the whole address of the page.",
        );
    }
}
