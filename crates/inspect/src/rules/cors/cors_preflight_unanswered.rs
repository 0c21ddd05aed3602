//! A preflight without an answer.

use http_status::excerpt;

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-preflight-unanswered",
    level: Level::Note,
    title: "A preflight without an answer",
    finds: "The request is a CORS preflight, and the 2xx has no \
          `Access-Control-Allow-Origin`.",
    why: "The browser does not send the real request. That is a refusal, or CORS was \
          forgotten.",
    fix: "If the page may send the request, answer with \
          `Access-Control-Allow-Origin`, `-Allow-Methods` and `-Allow-Headers`.",
    sections: &[PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_success =
        subject.status().is_some_and(|status| (200..300).contains(&status));
    let is_answered = subject.has("Access-Control-Allow-Origin");
    if !subject.is_preflight() || !is_success || is_answered {
        return;
    }
    let origin = excerpt(subject.request_origin().unwrap_or_default());
    report.report(
        [subject.status_line()],
        format!(
            "The preflight of `{origin}` fails: there is no \
             `Access-Control-Allow-Origin`."
        ),
    );
}
