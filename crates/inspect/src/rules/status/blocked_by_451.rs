//! 451 without rel=blocked-by.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "451-blocked-by",
    level: Level::Warning,
    title: "451 without rel=blocked-by",
    finds: "The status is 451, and no `Link` has the relation `blocked-by`.",
    why: "Whoever studies censorship collects these links: they say who blocks, a \
          provider or the site itself, which the status does not.",
    fix: "Send `Link: <https://example.net/>; rel=\"blocked-by\"` with the address of \
          the one who blocks.",
    sections: &[rfc_section!(7725, "4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[451]) {
        return;
    }
    if !subject.read_links().any(|(_, link)| link.has_rel("blocked-by")) {
        report.report(
            [subject.status_line()],
            "The 451 does not say in a `Link` with `rel=blocked-by` who blocks the \
             resource.",
        );
    }
}
