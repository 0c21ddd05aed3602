//! The same attribute twice.

use http_status::excerpt;

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    id: "cookie-attribute-duplicate",
    level: Level::Warning,
    title: "The same attribute twice",
    finds: "A cookie has two attributes of one name.",
    why: "User agents take the last one, and not all of them do.",
    fix: "Send each attribute once.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let mut seen = HashSet::new();
        let twice =
            cookie.attributes().find(|a| !seen.insert(a.name.to_ascii_lowercase()));
        if let Some(name) = twice.map(|attribute| excerpt(attribute.name)) {
            report.report(
                [cookie.line],
                format!("{} has `{name}` more than once.", shown(&cookie)),
            );
        }
    }
}
