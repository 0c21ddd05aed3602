//! Any origin, with credentials.

use super::sections::{CORS_CHECK, CREDENTIALS};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-wildcard-credentials",
    level: Level::Error,
    title: "Any origin, with credentials",
    finds: "`Access-Control-Allow-Origin` is `*` and \
          `Access-Control-Allow-Credentials` is `true`.",
    why: "Browsers refuse `*` for requests with credentials, so each of them fails \
          although the server answered.",
    fix: "Answer with the origin of the request, if you trust it, and `Vary: Origin`; \
          or leave out `Access-Control-Allow-Credentials`.",
    sections: &[CREDENTIALS, CORS_CHECK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(origin) = subject.allow_origin().filter(|line| line.value == "*") else {
        return;
    };
    let Some(credentials) = subject.field("Access-Control-Allow-Credentials") else {
        return;
    };
    if subject.allows_credentials() {
        report.report(
            [origin.line, credentials.line],
            "Browsers refuse the `*` of `Access-Control-Allow-Origin` for requests \
             with \
             credentials, which `Access-Control-Allow-Credentials: true` means to allow.",
        );
    }
}
