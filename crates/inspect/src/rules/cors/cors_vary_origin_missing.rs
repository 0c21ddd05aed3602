//! An origin is named without Vary: Origin.

use http_status::excerpt;

use super::sections::CACHES;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::origin,
};

pub(super) const RULE: Rule = Rule {
    id: "cors-vary-origin-missing",
    level: Level::Warning,
    title: "An origin is named without Vary: Origin",
    finds: "`Access-Control-Allow-Origin` echoes the origin of the request, the \
          response may be stored, and `Vary` does not name `Origin`. Where the request \
          is not known, one origin without `Vary` is a note.",
    why: "A cache hands the stored response to pages of other origins, whose browsers \
          refuse it; often only after a deployment, and only sometimes.",
    fix: "Send `Vary: Origin` with every response of the resource, also where the \
          request has no `Origin`.",
    sections: &[CACHES, rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    let varies = subject.lists("Vary", "Origin") || subject.lists("Vary", "*");
    let is_kept = !subject.lists("Cache-Control", "no-store");
    let is_read = subject.has_lines() && subject.method() != Some("OPTIONS");
    if varies || !is_kept || !is_read || origin::check(&line.value).is_err() {
        return;
    }
    let value = excerpt(&line.value);
    if subject.request_origin() == Some(&line.value) {
        report.report_line(
            line,
            format!(
                "`{value}` is the origin of this request, and without `Vary: \
                 Origin` a cache serves it to other origins too."
            ),
        );
    } else if subject.request().is_none_or(|request| request.fields.is_none()) {
        report.report_as(
            Level::Note,
            [line.line],
            format!(
                "If the server answers other origins with another value than \
                 `{value}`, `Vary: Origin` is missing."
            ),
        );
    }
}
