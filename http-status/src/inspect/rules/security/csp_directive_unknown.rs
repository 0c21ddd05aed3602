//! Unknown directive in a policy.

use super::sections::{PARSE, POLICY};
use crate::inspect::{
    Level, Rule, Subject,
    finding::Reporter,
    syntax::{csp, nearest::nearest},
};
use crate::text::excerpt;

pub(super) const RULE: Rule = Rule {
    id: "csp-directive-unknown",
    level: Level::Warning,
    title: "Unknown directive in a policy",
    finds: "A directive is none that browsers know: a typo, a colon after the name, \
          or a source list after a stray semicolon.",
    why: "Browsers skip it and say so in their console only; what it was to forbid is \
          allowed.",
    fix: "Write the name as in the specification, a space after it, and semicolons \
          only between directives.",
    sections: &[PARSE, POLICY],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        // What is not ASCII has a rule of its own.
        let mut unknown = policy.directives().filter(|d| {
            !csp::is_known(d.name) && d.name.is_ascii() && d.value.is_ascii()
        });
        let Some(name) = unknown.next().map(|directive| directive.name) else {
            continue;
        };
        let meant = nearest(name, csp::DIRECTIVES)
            .map_or(String::new(), |meant| format!("; `{meant}` was probably meant"));
        let name = excerpt(name);
        report.report(
            [policy.line],
            format!("Browsers skip the directive `{name}`{meant}."),
        );
    }
}
