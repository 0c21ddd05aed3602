//! Directive of Internet Explorer 5.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::OBSOLETE, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-obsolete-directive",
    level: Level::Note,
    title: "Directive of Internet Explorer 5",
    finds: "`Cache-Control` has `pre-check` or `post-check`.",
    why: "No cache of today reads them; they live on in old PHP examples.",
    fix: "Leave them out.",
    sections: &[rfc_section!(9111, "5.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let old: Vec<_> = directives.iter().filter(|d| d.is_one_of(OBSOLETE)).collect();
    if old.is_empty() {
        return;
    }
    let names = words::row(old.iter().map(|directive| directive.name));
    report.report(
        old.iter().map(|directive| directive.line),
        format!("Nothing has read {names} since Internet Explorer 5."),
    );
}
