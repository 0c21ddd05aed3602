//! A cookie name with forbidden characters.

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-name-invalid",
    level: Level::Warning,
    title: "A cookie name with forbidden characters",
    finds: "The name is not a token: it has spaces, quotes, brackets, commas or the \
          like.",
    why: "User agents keep it, but servers, proxies and languages read such names \
          differently, PHP for one rewrites them.",
    fix: "Use letters, digits, `-`, `_` and `.`.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_off = |name: &str| {
        name.is_ascii() && !name.is_empty() && !http_status::is_token(name)
    };
    for cookie in subject.cookies().filter(|cookie| is_off(cookie.name)) {
        // Control characters have a rule of their own.
        if !cookie.name.bytes().any(|b| b.is_ascii_control()) {
            report.report(
                [cookie.line],
                format!("{} has a name that is no token.", shown(&cookie)),
            );
        }
    }
}
