//! A 431 is not for caches.

use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, rule::rfc_section,
    syntax::freshness::Freshness,
};

pub(super) const RULE: Rule = Rule {
    id: "431-stored",
    level: Level::Error,
    title: "431 that caches are told to keep",
    finds: "The status is 431, and `max-age`, `s-maxage`, `Expires` or `public` \
          invites caches to keep it.",
    why: "A 431 must not be stored, but Chromium and nginx do store it if it says how \
          long it is fresh. Everybody behind the cache would be told that their fields \
          are too large, because those of one client were.",
    fix: "Send `Cache-Control: no-store`.",
    sections: &[rfc_section!(6585, "5")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[431]) {
        return;
    }
    let freshness = Freshness::of(subject.fields());
    let word = match freshness.lifetime() {
        Some(_) => freshness.word.as_str(),
        None if freshness.public && !freshness.no_store => "public",
        None => return,
    };
    let name = if word == "Expires" { "Expires" } else { "Cache-Control" };
    let message =
        format!("A 431 must not be stored, and `{word}` invites caches to do so.");
    report.report(subject.fields().lines(name), message);
}
