//! An attribute of old cookie specifications.

use http_status::excerpt;

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-attribute-obsolete",
    level: Level::Note,
    title: "An attribute of old cookie specifications",
    finds: "A cookie has `Version`, `Comment`, `CommentURL`, `Discard`, `Port` or \
          `SameParty`.",
    why: "No browser looks at it any more.",
    fix: "Leave it out.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

const OBSOLETE: [&str; 6] =
    ["Version", "Comment", "CommentURL", "Discard", "Port", "SameParty"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_obsolete =
        |name: &str| OBSOLETE.iter().any(|o| o.eq_ignore_ascii_case(name));
    for cookie in subject.cookies() {
        if let Some(attribute) = cookie.attributes().find(|a| is_obsolete(a.name)) {
            let name = excerpt(attribute.name);
            report.report(
                [cookie.line],
                format!("{} has `{name}`, which browsers ignore.", shown(&cookie)),
            );
        }
    }
}
