//! The method that was asked for is not allowed.

use http_status::excerpt;

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-preflight-method",
    level: Level::Warning,
    title: "The method that was asked for is not allowed",
    finds: "The preflight asks for a method that `Access-Control-Allow-Methods` does \
          not list.",
    why: "The browser does not send the real request. `GET`, `HEAD` and `POST` need \
          not be listed.",
    fix: "Add the method, if pages of that origin may use it.",
    sections: &[PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Access-Control-Allow-Methods";
    let is_success =
        subject.status().is_some_and(|status| (200..300).contains(&status));
    let is_answered = is_success && subject.has("Access-Control-Allow-Origin");
    let Some(asked) = subject.request_field("Access-Control-Request-Method") else {
        return;
    };
    let method = asked.value.as_str();
    if !subject.is_preflight()
        || !is_answered
        || ["GET", "HEAD", "POST"].contains(&method)
    {
        return;
    }
    // Without a list the method of the request is allowed.
    let is_same = |listed: &str| listed == "*" || listed.eq_ignore_ascii_case(method);
    if !subject.has(name) || subject.listed(name).any(|(_, listed)| is_same(listed)) {
        return;
    }
    let method = excerpt(method);
    report.report(
        subject.fields().lines(name),
        format!("The preflight asks for `{method}`, which `{name}` does not list."),
    );
}
