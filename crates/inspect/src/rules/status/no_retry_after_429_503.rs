//! 429 or 503 without Retry-After.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const TOO_MANY: Section = rfc_section!(6585, "4");
const FIELD: Section = rfc_section!(9110, "10.2.3");

pub(super) const RULE: Rule = Rule {
    id: "429-503-retry-after",
    level: Level::Note,
    title: "429 or 503 without Retry-After",
    finds: "The status is 429 or 503 and there is no `Retry-After`.",
    why: "Clients that want to behave have to guess how long to wait, and many guess \
          too short. The `RateLimit` fields of a draft say more, but hardly any client \
          reads them yet.",
    fix: "Send `Retry-After` with a number of seconds.",
    sections: &[FIELD, TOO_MANY],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[429, 503]) && !subject.has("Retry-After") {
        let status = subject.status().unwrap_or_default();
        let message = format!(
            "The {status} has no `Retry-After`, so clients do not know when to come \
             back."
        );
        let section = if status == 429 { TOO_MANY } else { FIELD };
        report.citing(section).report([subject.status_line()], message);
    }
}
