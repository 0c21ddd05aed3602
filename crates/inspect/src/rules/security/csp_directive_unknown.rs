//! Unknown directive in a policy.

use http_status::excerpt;

use super::sections::{PARSE, POLICY};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    rules::MOST,
    syntax::{csp, nearest::nearest},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-directive-unknown",
    level: Level::Warning,
    title: "Unknown directive in a policy",
    finds: "A directive is none that browsers know: a typo, a colon after the name, \
          quotation marks around the policy, or a source list after a stray \
          semicolon.",
    why: "Browsers skip it and say so in their console only; what it was to forbid is \
          allowed.",
    fix: "Write the name as in the specification, a space after it, and semicolons \
          only between directives.",
    sections: &[PARSE, POLICY],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // What is not ASCII has a rule of its own.
    let is_unknown = |d: &csp::Directive<'_>| {
        !csp::is_known(d.name) && d.name.is_ascii() && d.value.is_ascii()
    };
    let unknown = subject.policies().flat_map(|policy| {
        let unknown = policy.directives().filter(is_unknown);
        unknown.map(move |directive| (policy, directive.name))
    });
    for (policy, name) in unknown.take(MOST) {
        let is_quoted = policy.is_quoted() && name.starts_with(['"', '\'']);
        let why = match nearest(name, csp::DIRECTIVES) {
            _ if is_quoted => ", as quotation marks stand around the policy".to_owned(),
            Some(meant) => format!("; `{meant}` was probably meant"),
            None => String::new(),
        };
        let name = excerpt(name);
        report.report(
            [policy.line],
            format!("Browsers skip the directive `{name}`{why}."),
        );
    }
}
