//! Directive with an argument that it does not take.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::PLAIN,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-argument-unneeded",
    level: Level::Warning,
    title: "Directive with an argument that it does not take",
    finds: "A directive such as `no-store`, `public` or `must-revalidate` has an \
            argument.",
    why: "Some caches do not recognise the directive with something after it, and do \
          what it should have prevented.",
    fix: "Write the name alone.",
    sections: &[rfc_section!(9111, "5.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let odd = directives.iter().filter(|directive| {
        directive.is_one_of(PLAIN)
            && directive.argument.is_some()
            && directive.is_well_formed()
    });
    for directive in odd {
        report.report(
            [directive.line],
            format!(
                "`{}` takes no argument, and some caches do not recognise `{}`.",
                directive.name,
                directive.written()
            ),
        );
    }
}
