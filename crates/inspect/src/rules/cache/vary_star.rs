//! Vary: * keeps the response from being reused.

use crate::{
    Level, Rule, Subject,
    cache::{FreshnessRule, Kind, duration},
    rule::Reporter,
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "vary-star",
    level: Level::Note,
    title: "Vary: * keeps the response from being reused",
    finds: "`Vary` has the member `*`; a warning where the response has a lifetime all \
            the same.",
    why: "`*` says that more than the request decides, so a stored response fits no \
          request: each goes to the server.",
    fix: "Name the request fields that decide, or write `Cache-Control: no-store` if \
          none can be named.",
    sections: &[rfc_section!(9111, "4.1"), rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some((_, line)) = subject.vary().iter().copied().find(|(name, _)| *name == "*")
    else {
        return;
    };
    let Some(facts) = subject.caching() else { return };
    let (rule, seconds) = facts.lifetime(Kind::Private);
    let is_fresh = rule != FreshnessRule::Heuristic && seconds.is_some_and(|s| s > 0);
    if is_fresh && facts.storage(Kind::Private).allows() {
        let seconds = duration(seconds.unwrap_or(0));
        report.report_as(
            Level::Warning,
            [line],
            format!(
                "`Vary: *` keeps the response from being reused at all, so that \
                 its lifetime of {seconds} is without effect."
            ),
        );
        return;
    }
    report.report(
        [line],
        "`Vary: *` fits no later request, so the response is never \
         reused without asking.",
    );
}
