//! no-store together with others.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_control::{Directive, SECONDS, Seconds},
    syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "no-store-with-others",
    level: Level::Note,
    title: "no-store together with others",
    finds: "`Cache-Control` has `no-store` and others that say less.",
    why: "What is not stored cannot be reused, so `no-store` alone says it all; the \
          rest is of the time of HTTP/1.0.",
    fix: "Write `Cache-Control: no-store`.",
    sections: &[rfc_section!(9111, "5.2.2.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    if !directives.has("no-store") || directives.has("must-understand") {
        return;
    }
    let others = ["no-cache", "private", "must-revalidate", "proxy-revalidate"];
    let is_idle = |directive: &&Directive<'_>| {
        directive.is_one_of(&others)
            || (directive.is_one_of(SECONDS) && directive.seconds() == Seconds::Of(0))
    };
    let idle: Vec<_> = directives.iter().filter(is_idle).collect();
    if idle.is_empty() {
        return;
    }
    let names = words::row(idle.iter().map(|directive| directive.written()));
    report.report(
        idle.iter().map(|directive| directive.line),
        format!("`no-store` says it all, so {names} may go."),
    );
}
