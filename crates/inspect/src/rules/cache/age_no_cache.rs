//! Age without a sign of a cache.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::cache_control,
};

pub(super) const RULE: Rule = Rule {
    id: "age-no-cache",
    level: Level::Note,
    title: "Age without a sign of a cache",
    finds: "`Age` is there, and no other field tells of a cache.",
    why: "`Age` says that the response comes from a cache and not from the origin; an \
          origin that sends it makes the response age too early everywhere.",
    fix: "Leave `Age` to caches; a cache should tell of itself in `Cache-Status` or \
          `Via`.",
    sections: &[rfc_section!(9111, "5.1")],
    check,
    ..Rule::DEFAULT
};

/// Fields that only caches add, beside those with "cache" in their names.
const SIGNS: &[&str] = &[
    "via",
    "x-varnish",
    "x-served-by",
    "x-amz-cf-id",
    "cf-ray",
    "x-fastly-request-id",
];

/// Servers that are caches.
const CACHES: &[&str] = &[
    "varnish",
    "squid",
    "ats/",
    "cloudfront",
    "akamai",
    "netlify",
    "vercel",
    "fly/",
    "ecs",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Age") else { return };
    let is_sign = |name: &str| {
        let name = name.to_ascii_lowercase();
        SIGNS.contains(&name.as_str())
            || (name.contains("cache") && !name.ends_with("cache-control"))
    };
    let is_known_cache = subject.field("Server").is_some_and(|server| {
        let server = server.value.to_ascii_lowercase();
        CACHES.iter().any(|cache| server.contains(cache))
    });
    let is_cached =
        is_known_cache || subject.fields().0.iter().any(|line| is_sign(&line.name));
    if subject.has_lines()
        && !is_cached
        && cache_control::seconds(&line.value).is_some()
    {
        report.report_line(
            line,
            format!(
                "`Age: {}` says that the response comes from a cache, and no other \
                 field does.",
                http_status::excerpt(&line.value)
            ),
        );
    }
}
