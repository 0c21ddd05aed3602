//! Vary: User-Agent.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-user-agent",
    level: Level::Warning,
    title: "Vary: User-Agent",
    finds: "`Vary` names `User-Agent` on a response that shared caches may store.",
    why: "There are thousands of values of it, so a shared cache stores as many copies \
          and rarely finds one that fits.",
    fix: "Send one response to all browsers, or vary with a client hint that has few \
          values.",
    sections: &[rfc_section!(9110, "12.5.5"), rfc_section!(9111, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject
        .vary()
        .iter()
        .copied()
        .find(|(name, _)| name.eq_ignore_ascii_case("User-Agent"));
    let Some((_, line)) = found else { return };
    if subject.is_shareable() && !subject.varies_on("*") {
        report.report(
            [line],
            "`Vary: User-Agent` makes shared caches keep a copy for each of thousands \
             of browsers, and hardly reuse any.",
        );
    }
}
