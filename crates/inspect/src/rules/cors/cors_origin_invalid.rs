//! Malformed origin in Access-Control-Allow-Origin.

use http_status::excerpt;

use super::sections::{ALLOW_ORIGIN, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::origin};

pub(super) const RULE: Rule = Rule {
    id: "cors-origin-invalid",
    level: Level::Error,
    title: "Malformed origin in Access-Control-Allow-Origin",
    finds: "The value is neither `*` nor `null` nor an origin as browsers write it: \
          scheme, host, port if it is not the default one.",
    why: "Browsers compare byte by byte, so a slash at the end or a missing scheme \
          shuts every page out.",
    fix: "Copy the `Origin` of the request, once you have found it in your list.",
    sections: &[ALLOW_ORIGIN, CORS_CHECK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    if line.value == "*" || line.value == "null" {
        return;
    }
    let Err(fault) = origin::check(&line.value) else { return };
    let (value, reason) = (excerpt(&line.value), fault.reason());
    report.report_line(
        line,
        format!("No page has the origin `{value}`, because {reason}."),
    );
}
