//! Vary: Host.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-host",
    level: Level::Note,
    title: "Vary: Host",
    finds: "`Vary` names `Host`.",
    why: "The host is a part of the URI, which every cache goes by anyway.",
    fix: "Leave it out.",
    sections: &[rfc_section!(9111, "4.1"), rfc_section!(9110, "7.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject
        .vary()
        .iter()
        .copied()
        .find(|(name, _)| name.eq_ignore_ascii_case("Host"));
    if let Some((_, line)) = found {
        report.report(
            [line],
            "`Vary: Host` adds nothing: the host is a part of the URI.",
        );
    }
}
