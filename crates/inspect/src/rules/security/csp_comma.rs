//! A comma inside of a policy.

use http_status::excerpt;

use super::sections::PARSE;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::csp::Policy};

pub(super) const RULE: Rule = Rule {
    id: "csp-comma",
    level: Level::Warning,
    title: "A comma inside of a policy",
    finds: "A comma stands where a space or a semicolon was meant.",
    why: "A comma ends the policy and starts another: the sources after it become an \
          unknown directive, and are not allowed.",
    fix: "Separate sources by spaces and directives by semicolons.",
    sections: &[PARSE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies_and_remainders().filter(Policy::is_remainder) {
        let first = policy.directives().next().map_or("", |directive| directive.name);
        let first = excerpt(first);
        report.report(
            [policy.line],
            format!(
                "The policy ends at the comma before `{first}`, which is then no \
                 source."
            ),
        );
    }
}
