//! A cookie with a control character.

use super::sections::{PARSING, SYNTAX};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-control-character",
    level: Level::Error,
    title: "A cookie with a control character",
    finds: "The name or the value has a control character other than a tab.",
    why: "Browsers drop such a cookie as a whole.",
    fix: "Encode the value.",
    sections: &[PARSING, SYNTAX],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_bad = |text: &str| text.bytes().any(|b| b.is_ascii_control() && b != b'\t');
    for cookie in subject.cookies().filter(|c| is_bad(c.name) || is_bad(c.value)) {
        report.report(
            [cookie.line],
            format!(
                "{} has a control character, and browsers drop it.",
                shown(&cookie)
            ),
        );
    }
}
