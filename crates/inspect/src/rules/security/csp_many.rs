//! Several policies.

use super::sections::MULTIPLE;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-many",
    level: Level::Note,
    title: "Several policies",
    finds: "A response has more than one enforced policy.",
    why: "All of them apply, so the strictest wins; where the application and a proxy \
          both add one, that is seldom meant.",
    fix: "Put everything into one policy, unless you mean to have them all.",
    sections: &[MULTIPLE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let policies =
        subject.enforced_policies().filter(|p| p.directives().next().is_some());
    let lines: Vec<_> = policies.map(|policy| policy.line).collect();
    if lines.len() > 1 {
        let message = format!(
            "All {} policies apply, so a thing is allowed only where each of them \
             allows it.",
            lines.len()
        );
        report.report(lines, message);
    }
}
