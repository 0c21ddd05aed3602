//! Redirect from https to http.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::uri_reference::UriReference,
};

pub(super) const RULE: Rule = Rule {
    id: "3xx-downgrade",
    level: Level::Warning,
    title: "Redirect from https to http",
    finds: "The request was by `https`, and `Location` leads to `http`.",
    why: "Everything from there on can be read and changed on the way. Browsers block \
          such a redirect inside a secure page.",
    fix: "Redirect to `https`. Most often the server behind a proxy does not know that \
          the client came by https: have it read `Forwarded` or `X-Forwarded-Proto`.",
    sections: &[rfc_section!(9110, "4.2.2"), rfc_section!(9110, "15.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_redirect() {
        return;
    }
    let (Some(line), Some(target)) = (subject.location(), subject.target()) else {
        return;
    };
    let next = UriReference::split(&line.value);
    if target.has_scheme("https") && next.has_scheme("http") && !next.is_local() {
        let message = format!(
            "The request came by https, and `Location: {}` sends it on without TLS.",
            excerpt(&line.value),
        );
        report.report_line(line, message);
    }
}
