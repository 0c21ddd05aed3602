//! Lifetime on a response that no cache stores.

use crate::{
    Level, Rule, Section, Subject,
    cache::{Kind, StorageRule},
    rule::Reporter,
    section::rfc_section,
};

const POST: Section = rfc_section!(9110, "9.3.3");
const METHODS: Section = rfc_section!(9110, "9.2.3");

pub(super) const RULE: Rule = Rule {
    id: "cache-method",
    level: Level::Note,
    title: "Lifetime on a response that no cache stores",
    finds: "The response has a lifetime, and the method of the request has no \
            cacheable responses; or it is POST and `Content-Location` does not name \
            the same URI.",
    why: "No cache may store it, so the lifetime is without effect.",
    fix: "Leave it out, or offer the result under a URI of its own for GET.",
    sections: &[METHODS, POST],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    let rule = facts.storage(Kind::Shared);
    let lifetime = ["max-age", "s-maxage"].into_iter().find_map(|name| {
        facts.directives.some_seconds(name)?;
        facts.directives.get(name)
    });
    let Some(directive) = lifetime.filter(|_| !facts.directives.has("no-store")) else {
        return;
    };
    let method = http_status::excerpt(facts.method.unwrap_or_default());
    let (section, message) = match rule {
        StorageRule::Method => (
            METHODS,
            format!(
                "Responses to {method} are not stored, so `{}` has no effect.",
                directive.written()
            ),
        ),
        StorageRule::Post => (
            POST,
            format!(
                "A response to POST is stored only where `Content-Location` names the \
                 same URI, so `{}` has no effect.",
                directive.written()
            ),
        ),
        _ => return,
    };
    report.citing(section).report([directive.line], message);
}
