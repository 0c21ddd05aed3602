//! Domain with a dot in front.

use super::sections::DOMAIN;
use super::shown;
use crate::inspect::{Level, Rule, Subject, finding::Reporter};
use crate::text::excerpt;

pub(super) const RULE: Rule = Rule {
    id: "cookie-domain-dot",
    level: Level::Note,
    title: "Domain with a dot in front",
    finds: "The value of `Domain` starts with a dot.",
    why: "User agents drop the dot; the cookie goes to subdomains either way.",
    fix: "Leave the dot out.",
    sections: &[DOMAIN],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let domain = cookie.attribute("Domain").unwrap_or_default();
        if let Some(name) = domain.strip_prefix('.').filter(|name| !name.is_empty()) {
            let name = excerpt(name);
            report.report(
                [cookie.line],
                format!(
                    "{} goes to `{name}` and its subdomains with or without the dot.",
                    shown(&cookie)
                ),
            );
        }
    }
}
