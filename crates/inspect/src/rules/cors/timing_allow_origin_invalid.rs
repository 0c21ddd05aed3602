//! Malformed origin in Timing-Allow-Origin.

use http_status::excerpt;

use super::sections::TAO;
use crate::{Level, Rule, Subject, rule::Reporter, rules::MOST, syntax::origin};

pub(super) const RULE: Rule = Rule {
    id: "timing-allow-origin-invalid",
    level: Level::Warning,
    title: "Malformed origin in Timing-Allow-Origin",
    finds: "`Timing-Allow-Origin` lists something that is neither `*` nor `null` nor \
          an origin.",
    why: "Browsers compare it with the origin of the page byte by byte, and then show \
          only the coarse timings.",
    fix: "List origins such as `https://example.com`, or send `*`.",
    sections: &[TAO],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let faults = subject.listed("Timing-Allow-Origin").filter_map(|(line, origin)| {
        let is_special = origin == "*" || origin == "null";
        Some((line, origin, origin::check(origin).err().filter(|_| !is_special)?))
    });
    for (line, origin, fault) in faults.take(MOST) {
        let (origin, reason) = (excerpt(origin), fault.reason());
        report.report_line(
            line,
            format!("No page has the origin `{origin}`, because {reason}."),
        );
    }
}
