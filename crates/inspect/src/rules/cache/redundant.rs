//! Directive that adds nothing to another.

use super::sections::NO_CACHE;
use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::Seconds, syntax::words,
};

const PROXY_REVALIDATE: Section = rfc_section!(9111, "5.2.2.8");

pub(super) const RULE: Rule = Rule {
    id: "cache-control-redundant",
    level: Level::Note,
    title: "Directive that adds nothing to another",
    finds: "`Cache-Control` has a directive that follows from another: \
            `must-revalidate` or `max-age=0` beside `no-cache`, `proxy-revalidate` \
            beside `must-revalidate`, or `proxy-revalidate` beside `private`.",
    why: "It does no harm, and makes the field harder to read.",
    fix: "Leave the weaker one out.",
    sections: &[NO_CACHE, PROXY_REVALIDATE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    if directives.has("no-store") {
        return;
    }
    let is_zero = directives.seconds("max-age") == Some(Seconds::Of(0));
    let (strong, weak): (_, &[&str]) = if directives.has_whole("no-cache") && is_zero {
        ("no-cache", &["must-revalidate", "proxy-revalidate", "max-age"])
    } else if directives.has_whole("no-cache") {
        ("no-cache", &["must-revalidate", "proxy-revalidate"])
    } else if directives.has("must-revalidate") {
        ("must-revalidate", &["proxy-revalidate"])
    } else if directives.has_whole("private") {
        ("private", &["proxy-revalidate"])
    } else {
        return;
    };
    let idle: Vec<_> =
        directives.iter().filter(|directive| directive.is_one_of(weak)).collect();
    if idle.is_empty() {
        return;
    }
    let names = words::row(idle.iter().map(|directive| directive.written()));
    let section = if strong == "no-cache" { NO_CACHE } else { PROXY_REVALIDATE };
    report.citing(section).report(
        idle.iter().map(|directive| directive.line),
        format!("`{strong}` already says what {names} would."),
    );
}
