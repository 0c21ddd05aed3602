//! X-Cache tells whether a cache had it.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "x-cache",
    level: Level::Note,
    title: "X-Cache tells whether a cache had it",
    finds: "There is an `X-Cache` field.",
    why: "Each CDN writes it in a way of its own, usually `HIT` or `MISS`, with \
          several words where there are several caches.",
    fix: "Nothing needs to be mended; `Cache-Status` is the standard for it.",
    sections: &[rfc_section!(9211, "1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("X-Cache") else { return };
    let value = http_status::excerpt(&line.value);
    let lower = line.value.to_ascii_lowercase();
    let message = match (lower.contains("hit"), lower.contains("miss")) {
        (true, false) => {
            format!("`X-Cache: {value}`: the response comes from a cache.")
        }
        (false, true) => format!("`X-Cache: {value}`: no cache had the response."),
        (true, true) => {
            format!("`X-Cache: {value}`: one cache had the response, another had not.")
        }
        (false, false) => {
            format!("`X-Cache: {value}` tells in words of its own what a cache did.")
        }
    };
    report.report_line(line, message);
}
