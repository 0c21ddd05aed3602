//! Age is beyond the lifetime.

use crate::{
    Level, Rule, Subject,
    cache::{FreshnessRule, Kind, duration},
    rule::Reporter,
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "age-past-freshness",
    level: Level::Note,
    title: "Age is beyond the lifetime",
    finds: "`Age` is greater than the lifetime that the response has for a browser.",
    why: "It is stale when it arrives, so that the browser reuses none of it. Often a \
          CDN keeps it longer than `max-age` says, by a lifetime of its own.",
    fix: "Let the CDN remove `Age`, or give browsers a longer lifetime.",
    sections: &[
        rfc_section!(9111, "4.2"),
        rfc_section!(9111, "4.2.4"),
        rfc_section!(9213, "2.3"),
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (Some(facts), Some(line)) = (subject.caching(), subject.field("Age")) else {
        return;
    };
    let (rule, lifetime) = facts.lifetime(Kind::Private);
    let is_explicit = matches!(rule, FreshnessRule::MaxAge | FreshnessRule::Expires);
    if !is_explicit || !facts.storage(Kind::Private).allows() {
        return;
    }
    let grace = match facts.staleness(Kind::Private) {
        rule if rule.forbids_stale() => 0,
        _ => facts.directives.some_seconds("stale-while-revalidate").unwrap_or(0),
    };
    let (Some(age), Some(lifetime)) =
        (facts.age, lifetime.filter(|seconds| *seconds > 0))
    else {
        return;
    };
    if age > lifetime.saturating_add(grace) {
        report.report_line(
            line,
            format!(
                "The response is stale when it arrives: it is {} old, and was \
                 fresh for {}.",
                duration(age),
                duration(lifetime)
            ),
        );
    }
}
