//! The same cookie twice.

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Cookie};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    id: "cookie-duplicate",
    level: Level::Warning,
    title: "The same cookie twice",
    finds: "Two lines set cookies with one name. Where their `Path` or `Domain` \
          differ this is a note, since it may be meant to delete an older one.",
    why: "The order decides which one stays, and not every user agent keeps to it.",
    fix: "Set each cookie once.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut seen: HashMap<&str, Cookie<'_>> = HashMap::new();
    for cookie in subject.cookies().filter(|cookie| !cookie.name.is_empty()) {
        let Some(first) = seen.get(cookie.name) else {
            seen.insert(cookie.name, cookie);
            continue;
        };
        let is_same = |name| first.attribute(name) == cookie.attribute(name);
        let lines = [first.line, cookie.line];
        if is_same("Path") && is_same("Domain") {
            let message = format!("{} is set more than once.", shown(&cookie));
            report.report(lines, message);
        } else {
            let message = format!(
                "{} is set more than once, for several paths or domains.",
                shown(&cookie)
            );
            report.report_as(Level::Note, lines, message);
        }
    }
}
