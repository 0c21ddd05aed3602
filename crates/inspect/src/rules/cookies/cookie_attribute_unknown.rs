//! Unknown attribute of a cookie.

use http_status::excerpt;

use super::sections::SYNTAX;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::nearest::nearest};

pub(super) const RULE: Rule = Rule {
    id: "cookie-attribute-unknown",
    level: Level::Warning,
    title: "Unknown attribute of a cookie",
    finds: "An attribute is none that user agents know, mostly because of a typo such \
          as `secured` or `http-only`.",
    why: "It is ignored, so that what it was to protect stays open.",
    fix: "The attributes are `Expires`, `Max-Age`, `Domain`, `Path`, `Secure`, \
          `HttpOnly`, `SameSite` and `Partitioned`.",
    sections: &[SYNTAX],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 8] = [
    "Expires",
    "Max-Age",
    "Domain",
    "Path",
    "Secure",
    "HttpOnly",
    "SameSite",
    "Partitioned",
];

/// Extensions and attributes of earlier specifications.
const OTHERS: [&str; 7] =
    ["Priority", "SameParty", "Version", "Comment", "CommentURL", "Discard", "Port"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_known = |name: &str| {
        KNOWN.iter().chain(&OTHERS).any(|known| known.eq_ignore_ascii_case(name))
    };
    for cookie in subject.cookies() {
        let mut unknown = cookie.attributes().filter(|a| !is_known(a.name));
        let Some(name) = unknown.next().map(|attribute| attribute.name) else {
            continue;
        };
        let meant = nearest(name, KNOWN)
            .map_or(String::new(), |meant| format!("; `{meant}` was probably meant"));
        let name = excerpt(name);
        report.report(
            [cookie.line],
            format!("{} has the unknown attribute `{name}`{meant}.", shown(&cookie)),
        );
    }
}
