//! A field that was asked for is not allowed.

use http_status::excerpt;

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::lists::members};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    id: "cors-preflight-headers",
    level: Level::Warning,
    title: "A field that was asked for is not allowed",
    finds: "The preflight asks for request fields that `Access-Control-Allow-Headers` \
          does not list.",
    why: "The browser does not send the real request.",
    fix: "Add the fields, if pages of that origin may send them.",
    sections: &[PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Access-Control-Allow-Headers";
    let is_success =
        subject.status().is_some_and(|status| (200..300).contains(&status));
    let is_answered = is_success && subject.has("Access-Control-Allow-Origin");
    let Some(asked) = subject.request_field("Access-Control-Request-Headers") else {
        return;
    };
    if !subject.is_preflight() || !is_answered || subject.lists(name, "*") {
        return;
    }
    let listed: HashSet<_> =
        subject.listed(name).map(|(_, listed)| listed.to_ascii_lowercase()).collect();
    let missing =
        members(&asked.value).find(|n| !listed.contains(&n.to_ascii_lowercase()));
    let Some(missing) = missing.map(excerpt) else { return };
    report.report(
        subject.fields().lines(name),
        format!("The preflight asks for `{missing}`, which `{name}` does not allow."),
    );
}
