//! immutable without a lifetime.

use crate::{Level, Rule, Subject, cache::Kind, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "immutable-without-freshness",
    level: Level::Note,
    title: "immutable without a lifetime",
    finds: "`immutable` is there, and nothing says for how long the response is fresh.",
    why: "It spares validation only while the response is fresh, and without a \
          lifetime that is anybody's guess.",
    fix: "Add a long `max-age`, such as `max-age=31536000`, and change the URL with \
          the content.",
    sections: &[rfc_section!(8246, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    let directives = &facts.directives;
    let Some(directive) = directives.get("immutable") else { return };
    let is_moot = directives.has("no-store") || directives.has_whole("no-cache");
    if !is_moot && !facts.is_explicit(Kind::Shared) {
        report.report(
            [directive.line],
            "`immutable` holds while the response is fresh, and nothing says for how \
             long that is.",
        );
    }
}
