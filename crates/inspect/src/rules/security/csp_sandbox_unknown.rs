//! Unknown word in sandbox.

use super::sections::{SANDBOX, SANDBOXING};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::words};

pub(super) const RULE: Rule = Rule {
    id: "csp-sandbox-unknown",
    level: Level::Warning,
    title: "Unknown word in sandbox",
    finds: "The directive `sandbox` has a word that browsers do not know.",
    why: "They skip it, and what it was to allow stays forbidden.",
    fix: "Words are `allow-scripts`, `allow-forms`, `allow-same-origin`, \
          `allow-popups` and some more.",
    sections: &[SANDBOX, SANDBOXING],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 14] = [
    "allow-downloads",
    "allow-forms",
    "allow-modals",
    "allow-orientation-lock",
    "allow-pointer-lock",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-presentation",
    "allow-same-origin",
    "allow-scripts",
    "allow-storage-access-by-user-activation",
    "allow-top-navigation",
    "allow-top-navigation-by-user-activation",
    "allow-top-navigation-to-custom-protocols",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_unknown =
        |word: &str| !KNOWN.iter().any(|known| known.eq_ignore_ascii_case(word));
    for policy in subject.policies() {
        let Some(sandbox) = policy.directive("sandbox") else { continue };
        let mut unknown = sandbox.values().filter(|word| is_unknown(word)).peekable();
        if unknown.peek().is_some() {
            let words = words::row(unknown);
            report
                .report([policy.line], format!("Browsers skip {words} in `sandbox`."));
        }
    }
}
