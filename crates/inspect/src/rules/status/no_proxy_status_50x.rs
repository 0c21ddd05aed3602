//! 502 or 504 without Proxy-Status.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "50x-proxy-status",
    level: Level::Note,
    title: "502 or 504 without Proxy-Status",
    finds: "The status is 502 or 504 and there is no `Proxy-Status`.",
    why: "Neither says which of the servers on the way failed, nor how: a refused \
          connection, a bad certificate and a broken response all look the same.",
    fix: "Have the gateway send `Proxy-Status` with its name and an error type, as in \
          `cache.example; error=connection_refused`.",
    sections: &[rfc_section!(9209, "2.3"), rfc_section!(9209, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status() else { return };
    if subject.is_status(&[502, 504]) && !subject.has("Proxy-Status") {
        let message = format!(
            "The {status} has no `Proxy-Status` that would say which server failed and \
             how."
        );
        report.report([subject.status_line()], message);
    }
}
