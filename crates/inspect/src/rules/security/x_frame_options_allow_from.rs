//! ALLOW-FROM in X-Frame-Options.

use http_status::excerpt;

use super::sections::{FRAME_ANCESTORS, FRAME_OPTIONS};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "x-frame-options-allow-from",
    level: Level::Warning,
    title: "ALLOW-FROM in X-Frame-Options",
    finds: "`X-Frame-Options` has `ALLOW-FROM`.",
    why: "No current browser knows it, so everybody may show the page in a frame.",
    fix: "Send `Content-Security-Policy: frame-ancestors https://example.com` \
          instead.",
    sections: &[FRAME_OPTIONS, FRAME_ANCESTORS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_from = |value: &str| {
        value.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("ALLOW-FROM"))
    };
    let Some((line, _)) = subject.listed("X-Frame-Options").find(|(_, v)| is_from(v))
    else {
        return;
    };
    let has_ancestors =
        subject.enforced_policies().any(|p| p.directive("frame-ancestors").is_some());
    let value = excerpt(&line.value);
    if has_ancestors {
        let message =
            format!("Browsers ignore `{value}`, and go by `frame-ancestors` instead.");
        report.report_as(Level::Note, [line.line], message);
    } else {
        report.report_line(
            line,
            format!("Browsers ignore `{value}`, so every site may frame this."),
        );
    }
}
