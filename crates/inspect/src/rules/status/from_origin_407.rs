//! 407 from a server that is no proxy.

use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "407-from-origin",
    level: Level::Warning,
    title: "407 from a server that is no proxy",
    finds: "The status is 407, and the request was not sent to a proxy: a page saw it, \
          its target is a mere path, or it was an `https` request inside a tunnel.",
    why: "Browsers do not let the server itself ask for proxy credentials: Chromium \
          fails with a network error, so that nobody sees the response.",
    fix: "Send a 401 to ask for the user's credentials, and a 403 if there is nothing \
          to log in to.",
    sections: &[rfc_section!(9110, "15.5.8"), rfc_section!(9110, "11.7.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[407]) || subject.has("Via") || subject.has("Proxy-Status") {
        return;
    }
    let is_page = subject.exchange.source == Source::Browser;
    let is_direct = subject.request().is_some_and(|request| {
        let is_path = request.url.starts_with('/');
        let is_tunnelled =
            subject.target().is_some_and(|target| target.has_scheme("https"));
        request.method != "CONNECT" && (is_path || is_tunnelled)
    });
    let has_credentials = subject.request_field("Proxy-Authorization").is_some();
    if is_page || (is_direct && !has_credentials) {
        report.report(
            [subject.status_line()],
            "The 407 asks for proxy credentials, and the request did not go to a \
             proxy.",
        );
    }
}
