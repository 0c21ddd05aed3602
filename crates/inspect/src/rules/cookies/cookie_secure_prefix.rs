//! A __Secure- cookie without Secure.

use super::sections::{PREFIXES, UA_PREFIXES};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Prefix};

pub(super) const RULE: Rule = Rule {
    id: "cookie-secure-prefix",
    level: Level::Error,
    title: "A __Secure- cookie without Secure",
    finds: "The name starts with `__Secure-`, and there is no `Secure`.",
    why: "Browsers drop the cookie: the prefix promises `Secure`.",
    fix: "Send `Secure`.",
    sections: &[PREFIXES, UA_PREFIXES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies().filter(|c| c.prefix() == Some(Prefix::Secure)) {
        if !cookie.has("Secure") {
            report.report(
                [cookie.line],
                format!(
                    "{} is dropped by browsers, because `Secure` is missing.",
                    shown(&cookie)
                ),
            );
        }
    }
}
