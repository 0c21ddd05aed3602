//! Nothing says for how long the response may be reused.

use crate::{
    Level, Rule, Subject,
    cache::{Kind, duration},
    rule::Reporter,
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-heuristic",
    level: Level::Note,
    title: "Nothing says for how long the response may be reused",
    finds: "The status may be stored without a word, and there is neither a lifetime \
            nor a word against it. `public` and `private` set no lifetime.",
    why: "Caches may then guess a lifetime, usually a tenth of the time since \
          `Last-Modified`: some users see old content, and nobody can say for how \
          long.",
    fix: "Send `Cache-Control`: `no-store`, `no-cache`, or `max-age` with a number.",
    sections: &[rfc_section!(9111, "4.2.2"), rfc_section!(9110, "15.1")],
    check,
    ..Rule::DEFAULT
};

/// Statuses that may be stored without a word; redirects for ever, 300 and 410
/// have rules of their own.
const STATUSES: &[u16] = &[200, 203, 204, 206, 404, 405, 414, 451, 501];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    if !subject.is_status(STATUSES) || subject.is_other_method(&["GET", "HEAD"]) {
        return;
    }
    if !facts.is_guessed(Kind::Private)
        || facts.is_explicit(Kind::Shared)
        || subject.has("Set-Cookie")
        || subject.varies_on("*")
    {
        return;
    }
    let guess = match facts.lifetime(Kind::Private).1 {
        Some(seconds) => format!(
            "; a tenth of the time since `Last-Modified` is {}",
            duration(seconds)
        ),
        None => ", with nothing to guess by".to_owned(),
    };
    let status = facts.status;
    report.report(
        [],
        format!(
            "Nothing says for how long this {status} is fresh, so caches may \
             guess{guess}."
        ),
    );
}
