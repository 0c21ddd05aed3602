//! A cookie value with forbidden characters.

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::quoted_string::quoted};

pub(super) const RULE: Rule = Rule {
    id: "cookie-value-invalid",
    level: Level::Warning,
    title: "A cookie value with forbidden characters",
    finds: "The value has a space, a comma, a backslash or a double quote, other than \
          one pair around it.",
    why: "User agents send it back as it is, and then servers cut it off, unquote it \
          or refuse the request.",
    fix: "Encode the value, with base64url or percent-encoding for example.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let value = quoted(cookie.value).unwrap_or(cookie.value);
        let Some(bad) = value.chars().find(|c| matches!(c, ' ' | ',' | '"' | '\\'))
        else {
            continue;
        };
        let bad = if bad == ' ' { "a space".to_owned() } else { format!("`{bad}`") };
        report.report(
            [cookie.line],
            format!("{} has {bad} in its value.", shown(&cookie)),
        );
    }
}
