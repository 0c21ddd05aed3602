//! Chunked that is not the last coding.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "chunked-not-final",
    level: Level::Error,
    title: "Chunked that is not the last coding",
    finds: "`chunked` stands before another transfer coding, or twice.",
    why: "Only a final `chunked` tells where the message ends. Otherwise a client \
          reads until the connection closes, and proxies disagree about the end.",
    fix: "Name `chunked` once, as the last coding. A second field line often comes \
          from a proxy.",
    sections: &[rfc_section!(9112, "6.1"), rfc_section!(9112, "6.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    let value = subject.fields().value("Transfer-Encoding").unwrap_or_default();
    let codings: Vec<_> = members(&value).collect();
    let count =
        codings.iter().filter(|one| one.eq_ignore_ascii_case("chunked")).count();
    let is_last = codings.last().is_some_and(|one| one.eq_ignore_ascii_case("chunked"));
    let lines = subject.fields().lines("Transfer-Encoding");
    if count > 1 {
        report.report(lines, "`chunked` may be applied once, and is named more often.");
    } else if count == 1 && !is_last {
        let last = codings.last().copied().unwrap_or_default();
        report.report(
            lines,
            format!(
                "`chunked` has to be the last coding, and {} comes after it.",
                shown(last)
            ),
        );
    }
}
