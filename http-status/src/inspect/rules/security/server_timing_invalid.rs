//! Malformed Server-Timing.

use super::sections::SERVER_TIMING;
use crate::inspect::syntax::excerpt::excerpt;
use crate::inspect::{
    Level, Rule, Subject,
    finding::Reporter,
    syntax::comma_list::{quoted, unquoted_parts},
};

pub(super) const RULE: Rule = Rule {
    id: "server-timing-invalid",
    level: Level::Warning,
    title: "Malformed Server-Timing",
    finds: "A metric of `Server-Timing` is not a token with parameters, or its `dur` \
          is no number.",
    why: "Browsers leave such metrics out of what they show, or take the duration for \
          0.",
    fix: "Write `db;dur=53.2;desc=\"Database\"`, with commas between metrics.",
    sections: &[SERVER_TIMING],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Server-Timing").take(9) {
        let mut metrics = unquoted_parts(&line.value, ',').filter(|m| !m.is_empty());
        if let Some(fault) = metrics.find_map(fault) {
            report.report_line(
                line,
                format!("Browsers cannot read `Server-Timing`: {fault}."),
            );
        }
    }
}

fn fault(metric: &str) -> Option<String> {
    let mut parts = unquoted_parts(metric, ';');
    let name = parts.next().unwrap_or_default();
    if !crate::is_token(name) {
        return Some(format!("`{}` is no name of a metric", excerpt(name)));
    }
    parts.filter(|part| !part.is_empty()).find_map(|part| {
        let (key, value) = part.split_once('=').unwrap_or((part, "0"));
        let (key, value) = (key.trim(), value.trim());
        let text = quoted(value);
        if !crate::is_token(key) || (text.is_none() && !crate::is_token(value)) {
            return Some(format!("`{}` is no parameter", excerpt(part)));
        }
        let is_number = text.unwrap_or(value).parse::<f64>().is_ok();
        let is_duration = key.eq_ignore_ascii_case("dur");
        (is_duration && !is_number)
            .then(|| format!("`{}` is no duration", excerpt(part)))
    })
}
