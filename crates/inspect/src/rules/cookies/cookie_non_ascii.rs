//! A cookie that is not ASCII.

use super::sections::SYNTAX;
use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::cookie::Cookie,
};

pub(super) const RULE: Rule = Rule {
    id: "cookie-non-ascii",
    level: Level::Warning,
    title: "A cookie that is not ASCII",
    finds: "The name or the value has characters outside of ASCII.",
    why: "Nothing says which charset they are in, so browsers, scripts and servers \
          read different text.",
    fix: "Encode the value, with percent-encoding for example.",
    sections: &[SYNTAX, rfc_section!(9110, "5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_off =
        |cookie: &Cookie<'_>| !cookie.name.is_ascii() || !cookie.value.is_ascii();
    for cookie in subject.cookies().filter(is_off) {
        report.report([cookie.line], format!("{} is not ASCII.", shown(&cookie)));
    }
}
