//! A preflight that is not answered with 2xx.

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-preflight-status",
    level: Level::Error,
    title: "A preflight that is not answered with 2xx",
    finds: "The request is a CORS preflight and the status is not 2xx. A 403 without \
          CORS fields counts as a refusal and is left alone.",
    why: "Browsers give up unless the status is 2xx, whatever the fields say; they do \
          not follow redirects and send no credentials, so a login wall breaks every \
          preflight.",
    fix: "Answer `OPTIONS` with 204 before authentication and redirects come into \
          play.",
    sections: &[PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status() else { return };
    if !subject.is_preflight() || (200..300).contains(&status) {
        return;
    }
    if status == 403 && !subject.has("Access-Control-Allow-Origin") {
        return;
    }
    report.report(
        [subject.status_line()],
        format!(
            "The preflight fails, because browsers accept only a 2xx and this is \
             {status}."
        ),
    );
}
