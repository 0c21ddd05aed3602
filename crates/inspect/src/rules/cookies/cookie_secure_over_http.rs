//! A Secure cookie over plain http.

use super::sections::{SECURE, STORAGE};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-secure-over-http",
    level: Level::Error,
    title: "A Secure cookie over plain http",
    finds: "A cookie with `Secure` comes over `http`.",
    why: "Browsers drop it: a connection that is not secure cannot set a secure \
          cookie.",
    fix: "Serve the site over `https`. On the own machine browsers make an exception.",
    sections: &[STORAGE, SECURE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_over_http() {
        return;
    }
    for cookie in subject.cookies().filter(|cookie| cookie.has("Secure")) {
        report.report(
            [cookie.line],
            format!(
                "{} is dropped by browsers: it is `Secure` and came over `http`.",
                shown(&cookie)
            ),
        );
    }
}
