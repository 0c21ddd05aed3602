//! 'none' beside other sources.

use http_status::excerpt;

use super::sections::SOURCES;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::csp::Directive};

pub(super) const RULE: Rule = Rule {
    id: "csp-none-with-others",
    level: Level::Warning,
    title: "'none' beside other sources",
    finds: "A source list has `'none'` and something else.",
    why: "Browsers then ignore `'none'`: the others are allowed.",
    fix: "Leave `'none'` alone, or leave it out.",
    sections: &[SOURCES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let mut lists = policy.directives().filter(Directive::has_sources);
        let is_mixed = |d: &Directive<'_>| {
            let others =
                d.values().filter(|v| !v.eq_ignore_ascii_case("'report-sample'"));
            d.names("'none'") && others.count() > 1
        };
        if let Some(name) =
            lists.find(is_mixed).map(|directive| excerpt(directive.name))
        {
            report.report(
                [policy.line],
                format!(
                    "The `'none'` of `{name}` is ignored, because it is not alone."
                ),
            );
        }
    }
}
