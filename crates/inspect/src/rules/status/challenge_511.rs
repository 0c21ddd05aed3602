//! 511 with a challenge.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "511-challenge",
    level: Level::Warning,
    title: "511 with a challenge",
    finds: "The status is 511 and there is a `WWW-Authenticate`.",
    why: "The response comes from the network and not from the site whose address the \
          browser shows. A login here would give the password of the site to the \
          network.",
    fix: "Link to the login page of the network, and leave the challenge out.",
    sections: &[rfc_section!(6585, "6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[511]) && subject.has("WWW-Authenticate") {
        report.report(
            subject.fields().lines("WWW-Authenticate"),
            "The 511 has a challenge, which browsers show as if the site had asked.",
        );
    }
}
