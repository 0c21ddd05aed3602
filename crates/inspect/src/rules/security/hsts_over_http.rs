//! Strict-Transport-Security over plain http.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "hsts-over-http",
    level: Level::Error,
    title: "Strict-Transport-Security over plain http",
    finds: "The response came over `http` and has `Strict-Transport-Security`.",
    why: "User agents ignore it there, since anybody on the way could have added it.",
    fix: "Send it over `https` only, and redirect from `http`.",
    sections: &[rfc_section!(6797, "7.2"), rfc_section!(6797, "8.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_http =
        subject.request_target().is_some_and(|target| target.is_https == Some(false));
    if let Some(line) = subject.field("Strict-Transport-Security").filter(|_| is_http) {
        report.report_line(
            line,
            "User agents ignore `Strict-Transport-Security` over `http`.",
        );
    }
}
