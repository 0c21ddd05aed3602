//! An error that pages cannot see.

use http_status::excerpt;

use super::sections::{ALLOW_ORIGIN, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-error-without-origin",
    level: Level::Warning,
    title: "An error that pages cannot see",
    finds: "The request came from another origin, and the error has no \
          `Access-Control-Allow-Origin`. A 403 may be the refusal itself and is left \
          alone.",
    why: "The browser then hides even the status: the page gets a network error and \
          cannot tell a 404 from a lost connection.",
    fix: "Let the part that answers errors send the CORS fields too; in nginx that is \
          `add_header ... always`.",
    sections: &[CORS_CHECK, ALLOW_ORIGIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status().filter(|status| *status >= 400) else { return };
    let is_seen = subject.has_lines() && !subject.is_preflight() && status != 403;
    if !is_seen || subject.has("Access-Control-Allow-Origin") {
        return;
    }
    let Some(origin) = subject.foreign_origin() else { return };
    let origin = excerpt(origin);
    report.report(
        [subject.status_line()],
        format!(
            "A page of `{origin}` sees a network error and not this {status}, which \
             has \
             no `Access-Control-Allow-Origin`."
        ),
    );
}
