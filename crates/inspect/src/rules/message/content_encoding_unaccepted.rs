//! Content coding that the client does not accept.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "content-encoding-unaccepted",
    level: Level::Warning,
    title: "Content coding that the client does not accept",
    finds: "The request has `Accept-Encoding`, and the response uses a coding that is \
          not in it.",
    why: "The client said that it cannot decode it.",
    fix: "Send the content without coding to such clients, and `Vary: Accept-Encoding` \
          so that caches keep the two apart.",
    sections: &[rfc_section!(9110, "12.5.3")],
    check,
    ..Rule::DEFAULT
};

/// Codings that are looked at; nobody applies more.
const MOST: usize = 4;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(accepted) = subject.request_field("Accept-Encoding") else { return };
    let Some(line) = subject.field("Content-Encoding") else { return };
    let accepted: Vec<_> = members(&accepted.value).collect();
    let codings =
        members(&line.value).filter(|coding| !coding.eq_ignore_ascii_case("identity"));
    let wrong = codings.take(MOST).find(|coding| !is_accepted(&accepted, coding));
    if let Some(coding) = wrong {
        report.report_line(
            line,
            format!(
                "The content is encoded with {}, which the request does not accept.",
                shown(coding)
            ),
        );
    }
}

/// Whether one of the ranges covers this coding, with a weight above 0.
fn is_accepted(accepted: &[&str], coding: &str) -> bool {
    let weight_of = |wanted: &str| {
        let mut ranges = accepted.iter().map(|range| {
            let (name, weight) = range.split_once(';').unwrap_or((range, ""));
            (plain(name.trim()), weight.trim())
        });
        let found = ranges.find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(found.1)
    };
    let weight = weight_of(plain(coding)).or_else(|| weight_of("*"));
    let Some(weight) = weight else { return false };
    let number = weight.strip_prefix("q=").or_else(|| weight.strip_prefix("Q="));
    number.is_none_or(|number| number.parse::<f32>().is_ok_and(|number| number > 0.0))
}

/// `x-gzip` is `gzip` (RFC 9110 section 8.4.1.3).
fn plain(coding: &str) -> &str {
    coding.strip_prefix("x-").unwrap_or(coding)
}
