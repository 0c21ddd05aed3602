//! 413 without Retry-After.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "413-retry-after",
    level: Level::Note,
    title: "413 without Retry-After",
    finds: "The status is 413 and there is no `Retry-After`.",
    why: "If the limit is a matter of the moment, such as a full disk, `Retry-After` \
          tells the client to come back. Without it the content is too large for good.",
    fix: "Send `Retry-After` if a later attempt may succeed, and say in the content \
          how much is allowed.",
    sections: &[rfc_section!(9110, "15.5.14"), rfc_section!(9110, "10.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[413]) && !subject.has("Retry-After") {
        report.report(
            [subject.status_line()],
            "The 413 has no `Retry-After`: that is right if the content will be too \
             large at any time.",
        );
    }
}
