//! Directive that stands twice.

use std::collections::BTreeMap;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::Directive, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-duplicate",
    level: Level::Note,
    title: "Directive that stands twice",
    finds: "A directive occurs more than once in `Cache-Control`; a warning where its \
            arguments differ.",
    why: "With two values some caches take the first, others the last, and some take \
          the response for stale. Often two layers, such as an application and its \
          proxy, add the field each.",
    fix: "Let one layer write `Cache-Control`, and each directive once.",
    sections: &[rfc_section!(9111, "4.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let mut seen: BTreeMap<String, Vec<&Directive<'_>>> = BTreeMap::new();
    for directive in directives.iter().filter(|d| http_status::is_token(d.name)) {
        seen.entry(directive.name.to_ascii_lowercase()).or_default().push(directive);
    }
    for (name, places) in seen.iter().filter(|(_, places)| places.len() > 1) {
        let lines = places.iter().map(|directive| directive.line);
        let mut texts: Vec<_> =
            places.iter().map(|directive| directive.text()).collect();
        texts.dedup();
        if texts.len() == 1 {
            let name = http_status::excerpt(name);
            report.report(
                lines,
                format!(
                    "`{name}` stands there {} times; once is enough.",
                    places.len()
                ),
            );
            continue;
        }
        let written = words::row(places.iter().map(|directive| directive.written()));
        report.report_as(
            Level::Warning,
            lines,
            format!(
                "{written} contradict each other, and caches differ in which one \
                 they obey."
            ),
        );
    }
}
