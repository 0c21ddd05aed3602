//! Directives that contradict each other.

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_control::Directives, syntax::words,
};

const SERVING_STALE: Section = rfc_section!(9111, "4.2.4");
const LIFETIME: Section = rfc_section!(9111, "4.2.1");

pub(super) const RULE: Rule = Rule {
    id: "cache-control-conflict",
    level: Level::Warning,
    title: "Directives that contradict each other",
    finds: "`Cache-Control` allows what it forbids: `public` with `private`, \
            `no-store` with a lifetime, `no-cache` with a lifetime, `private` with \
            `s-maxage`, `must-revalidate` with leave to use it stale, or `immutable` \
            with `max-age=0`.",
    why: "Caches should obey the strictest one, so that the others have no effect, and \
          not all caches agree on which one that is.",
    fix: "Decide what is meant, and write that only.",
    sections: &[LIFETIME, SERVING_STALE],
    check,
    ..Rule::DEFAULT
};

/// Each strict directive that is there, with the loose ones that contradict it.
fn pairs(directives: &Directives<'_>) -> Vec<(&'static str, Vec<&'static str>)> {
    let lasts = |name| directives.some_seconds(name).is_some();
    let present = |names: &[&'static str]| -> Vec<_> {
        let is_there = |name: &&&'static str| match **name {
            "public" | "immutable" => directives.has(name),
            _ => lasts(name),
        };
        names.iter().filter(is_there).copied().collect()
    };
    let lifetimes = ["max-age", "s-maxage", "immutable", "stale-while-revalidate"];
    let mut pairs = Vec::new();
    if directives.has("no-store") && !directives.has("must-understand") {
        let mut loose = present(&["public"]);
        loose.extend(present(&lifetimes));
        pairs.push(("no-store", loose));
    }
    if directives.has_whole("private") {
        pairs.push(("private", present(&["public", "s-maxage"])));
    }
    if directives.has_whole("no-cache") {
        pairs.push(("no-cache", present(&lifetimes)));
    } else if directives.has("must-revalidate") {
        let stale = ["stale-while-revalidate", "stale-if-error"];
        pairs.push(("must-revalidate", present(&stale)));
    }
    if directives.has("max-age") && !lasts("max-age") && !lasts("s-maxage") {
        let is_cached = !directives.has_whole("no-cache");
        pairs.push((
            "max-age=0",
            if is_cached { present(&["immutable"]) } else { Vec::new() },
        ));
    }
    pairs
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let lines = subject.fields().lines("Cache-Control");
    let keeps_nothing =
        directives.has("no-store") && !directives.has("must-understand");
    for (strict, loose) in pairs(directives) {
        let is_moot = keeps_nothing && strict != "no-store";
        if loose.is_empty() || is_moot {
            continue;
        }
        let mut report = match strict {
            "must-revalidate" => report.citing(SERVING_STALE),
            _ => report.citing(LIFETIME),
        };
        report.report(
            lines.iter().copied(),
            format!(
                "`{strict}` contradicts {}, and caches should obey `{strict}`.",
                words::row(loose)
            ),
        );
    }
}
