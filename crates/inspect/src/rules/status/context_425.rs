//! 425 without a sign of early data.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "425-context",
    level: Level::Note,
    title: "425 without a sign of early data",
    finds: "The status is 425, and the request has no `Early-Data: 1`.",
    why: "A client that did not send early data does not know what to wait for, and \
          browsers repeat the request only if they did. Whether the TLS connection had \
          early data cannot be seen here.",
    fix: "Send a 425 only to requests that came as early data, or with `Early-Data: \
          1`.",
    sections: &[rfc_section!(8470, "5.2"), rfc_section!(8470, "5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(fields) = subject.request_fields() else { return };
    let is_early = fields.all("Early-Data").any(|line| line.value == "1");
    if subject.is_status(&[425]) && !is_early {
        report.report(
            [subject.status_line()],
            "The 425 is for early data, and the request has no `Early-Data: 1`.",
        );
    }
}
