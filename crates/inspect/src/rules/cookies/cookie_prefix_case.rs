//! A cookie prefix in another case.

use super::sections::{PREFIXES, UA_PREFIXES};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Prefix};

pub(super) const RULE: Rule = Rule {
    id: "cookie-prefix-case",
    level: Level::Note,
    title: "A cookie prefix in another case",
    finds: "The name starts with a prefix such as `__Host-`, in other letters.",
    why: "Older browsers compare prefixes with their case and then check nothing, so \
          the name promises more than it holds.",
    fix: "Write `__Host-`, `__Secure-`, `__Http-` and `__Host-Http-` exactly so.",
    sections: &[PREFIXES, UA_PREFIXES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let Some(prefix) = cookie.prefix().map(Prefix::text) else { continue };
        if !cookie.name.starts_with(prefix) {
            report.report(
                [cookie.line],
                format!(
                    "{} has the prefix `{prefix}` in other letters.",
                    shown(&cookie)
                ),
            );
        }
    }
}
