//! What the caches say that they did.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_status::{self, Handling},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-status",
    level: Level::Note,
    title: "What the caches say that they did",
    finds: "There is a `Cache-Status` field: the first member is the cache nearest to \
            the origin.",
    why: "It tells where the response comes from, and why.",
    fix: "Nothing needs to be mended.",
    sections: &[rfc_section!(9211, "2")],
    check,
    ..Rule::DEFAULT
};

/// The most caches that are told of.
const MOST: usize = 5;

/// What one cache did, in words.
fn told(handling: &Handling) -> String {
    let cache = http_status::excerpt(handling.cache.as_deref().unwrap_or_default());
    let forward = handling.forward.as_deref();
    let did = match (handling.is_hit, forward.and_then(cache_status::reason)) {
        (true, _) => "answered itself".to_owned(),
        (false, Some(reason)) => format!("asked on, as {reason}"),
        (false, None) if forward.is_some() => "asked on".to_owned(),
        (false, None) => "does not say what it did".to_owned(),
    };
    let status =
        handling.forward_status.map(|status| format!(", and was told {status}"));
    let stored = handling.stored.map(|is_stored| {
        if is_stored {
            ", and stored the answer"
        } else {
            ", and did not store the answer"
        }
    });
    let ttl = handling.ttl.map(|ttl| match u64::try_from(ttl) {
        Ok(ttl) => format!(", with {ttl} seconds left"),
        Err(_) => format!(", stale for {} seconds", ttl.unsigned_abs()),
    });
    format!(
        "`{cache}` {did}{}{}{}",
        status.unwrap_or_default(),
        stored.unwrap_or_default(),
        ttl.unwrap_or_default()
    )
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.short_value("Cache-Status") else { return };
    let caches = cache_status::parse(&value).unwrap_or_default();
    let are_readable = caches
        .iter()
        .all(|handling| handling.cache.is_some() && handling.wrong_type.is_none());
    if caches.is_empty() || !are_readable {
        return;
    }
    let told: Vec<_> = caches.iter().take(MOST).map(told).collect();
    report.report(
        subject.fields().lines("Cache-Status"),
        format!("{}.", told.join("; ")),
    );
}
