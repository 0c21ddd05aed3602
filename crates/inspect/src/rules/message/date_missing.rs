//! Response without Date.

use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "date-missing",
    level: Level::Warning,
    title: "Response without Date",
    finds: "A 2xx, 3xx or 4xx has no `Date`.",
    why: "Caches compute the age of a response from it; without it they use the time \
          of arrival, and a response that was on its way for long seems fresh.",
    fix: "Send `Date`, as every server with a clock has to.",
    sections: &[rfc_section!(9110, "6.6.1"), rfc_section!(9111, "4.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_due = subject.status().is_some_and(|status| (200..500).contains(&status));
    // Scripts do not see the field of another origin, and nobody needs it in a tunnel.
    let is_hidden = subject.exchange.source == Source::Browser || subject.is_tunnel();
    if is_due && !is_hidden && subject.is_head_whole() && !subject.has("Date") {
        report.report(
            [],
            "There is no `Date`, which every server with a clock has to send.",
        );
    }
}
