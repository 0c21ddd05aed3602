//! A directive is spelled right.

use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, rule::rfc_section, syntax::misspelling,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-typo",
    level: Level::Warning,
    title: "Unknown directive that looks like a known one",
    finds: "`Cache-Control` has a directive that nobody defines and that differs in a \
            letter or two from one that exists, such as `nocache` or `max_age`.",
    why: "Caches must pass over directives that they do not know, so it has no effect.",
    fix: "Spell it right.",
    sections: &[rfc_section!(9111, "5.2.3")],
    check,
};

/// The most unknown directives that are compared with the known ones.
const MOST: usize = 16;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let unknown =
        directives.iter().filter(|d| crate::is_token(d.name) && !d.is_known());
    for directive in unknown.take(MOST) {
        if let Some(meant) = misspelling::meant(directive.name) {
            report.report(
                [directive.line],
                format!(
                    "Caches pass over `{}`, for they do not know it; `{meant}` is \
                     probably meant.",
                    directive.written()
                ),
            );
        }
    }
}
