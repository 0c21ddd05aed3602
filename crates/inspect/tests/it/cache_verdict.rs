//! What caches may do with a response: a table of fields and what follows.
//!
//! A row has a text (without a status line it is a 200, and `%` lines stand for
//! dates) and the verdict of a private and of a shared cache, written as
//!
//! ```text
//! max-age: 60 by max-age, then usual (etag)
//! not: no-store
//! ```
//!
//! with the rule of storage, the lifetime and its rule, and what happens when
//! stale, by which validators.

use inspect::{
    cache::{StorageRule, Verdict, verdicts},
    paste,
};

const DATE: &str = "Date: Sun, 22 Nov 2026 12:00:00 GMT";
const HOUR: &str = "Expires: Sun, 22 Nov 2026 13:00:00 GMT";
const PAST: &str = "Expires: Sun, 22 Nov 2026 11:00:00 GMT";
/// Ten hours before the date.
const CHANGED: &str = "Last-Modified: Sun, 22 Nov 2026 02:00:00 GMT";

fn verdict_of(text: &str) -> (Verdict, Verdict) {
    let has_status = text.starts_with("HTTP/") || text.starts_with('>');
    let start = if has_status { "" } else { "HTTP/1.1 200 OK\n" };
    let text = format!("{start}{text}\n\n")
        .replace("%date", DATE)
        .replace("%hour", HOUR)
        .replace("%past", PAST)
        .replace("%changed", CHANGED);
    let read = paste::read(&text);
    let verdicts = read.exchanges.first().and_then(verdicts).unwrap();
    (verdicts.private, verdicts.shared)
}

fn show(verdict: &Verdict) -> String {
    let rule = verdict.storage.rule;
    let rule = match rule {
        _ if rule.allows() => rule.id().to_owned(),
        _ => format!("not: {}", rule.id()),
    };
    let (Some(fresh), Some(stale)) = (&verdict.freshness, &verdict.staleness) else {
        return rule;
    };
    let seconds = fresh.seconds.map_or("?".to_owned(), |seconds| seconds.to_string());
    let validators = match (stale.has_etag, stale.has_last_modified) {
        (true, true) => " (etag, last-modified)",
        (true, false) => " (etag)",
        (false, true) => " (last-modified)",
        (false, false) => "",
    };
    format!(
        "{rule}: {seconds} by {}, then {}{validators}",
        fresh.rule.id(),
        stale.rule.id()
    )
}

/// Text, verdict of a private cache, verdict of a shared one.
const TABLE: &[(&str, &str, &str)] = &[
    (
        "Cache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=60, s-maxage=600",
        "max-age: 60 by max-age, then usual",
        "s-maxage: 600 by s-maxage, then s-maxage",
    ),
    (
        "Cache-Control: s-maxage=600",
        "heuristic-status: ? by heuristic, then usual",
        "s-maxage: 600 by s-maxage, then s-maxage",
    ),
    (
        "Cache-Control: s-maxage=0, max-age=60\nETag: \"a\"",
        "max-age: 60 by max-age, then usual (etag)",
        "s-maxage: 0 by s-maxage, then s-maxage (etag)",
    ),
    (
        "Cache-Control: max-age=0",
        "max-age: 0 by max-age, then usual",
        "max-age: 0 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=\"60\"",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: MAX-AGE=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=60, max-age=600",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=600\nCache-Control: max-age=60",
        "max-age: 600 by max-age, then usual",
        "max-age: 600 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=1h",
        "max-age: 0 by max-age, then usual",
        "max-age: 0 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=-1",
        "max-age: 0 by max-age, then usual",
        "max-age: 0 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age",
        "max-age: 0 by max-age, then usual",
        "max-age: 0 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=99999999999999999999",
        "max-age: 2147483648 by max-age, then usual",
        "max-age: 2147483648 by max-age, then usual",
    ),
    (
        "%date\n%hour",
        "expires: 3600 by expires, then usual",
        "expires: 3600 by expires, then usual",
    ),
    (
        "%date\n%hour\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "%date\n%hour\nCache-Control: s-maxage=60",
        "expires: 3600 by expires, then usual",
        "s-maxage: 60 by s-maxage, then s-maxage",
    ),
    (
        "%date\n%past",
        "expires: 0 by expires, then usual",
        "expires: 0 by expires, then usual",
    ),
    ("%hour", "expires: ? by expires, then usual", "expires: ? by expires, then usual"),
    (
        "Date: yesterday\n%hour",
        "expires: ? by expires, then usual",
        "expires: ? by expires, then usual",
    ),
    (
        "Expires: Thu, 01 Jan 1970 00:00:00 GMT",
        "expires: 0 by expires, then usual",
        "expires: 0 by expires, then usual",
    ),
    (
        "%date\nExpires: 0",
        "expires: 0 by expires, then usual",
        "expires: 0 by expires, then usual",
    ),
    (
        "%date\nExpires: Sunday, 22-Nov-26 12:01:00 GMT",
        "expires: 60 by expires, then usual",
        "expires: 60 by expires, then usual",
    ),
    (
        "%date\nExpires: Sun Nov 22 12:01:00 2026",
        "expires: 60 by expires, then usual",
        "expires: 60 by expires, then usual",
    ),
    (
        "%date\nExpires: Mon, 22 Nov 2026 12:01:00 GMT",
        "expires: 60 by expires, then usual",
        "expires: 60 by expires, then usual",
    ),
    (
        "%date\n%changed",
        "heuristic-status: 3600 by heuristic, then usual (last-modified)",
        "heuristic-status: 3600 by heuristic, then usual (last-modified)",
    ),
    (
        "%date\n%changed\nETag: \"a\"",
        "heuristic-status: 3600 by heuristic, then usual (etag, last-modified)",
        "heuristic-status: 3600 by heuristic, then usual (etag, last-modified)",
    ),
    (
        "%changed",
        "heuristic-status: ? by heuristic, then usual (last-modified)",
        "heuristic-status: ? by heuristic, then usual (last-modified)",
    ),
    (
        "%date",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "%date\nLast-Modified: Sun, 22 Nov 2026 13:00:00 GMT",
        "heuristic-status: 0 by heuristic, then usual (last-modified)",
        "heuristic-status: 0 by heuristic, then usual (last-modified)",
    ),
    (
        "Cache-Control: public\n%date\n%changed",
        "public: 3600 by heuristic, then usual (last-modified)",
        "public: 3600 by heuristic, then usual (last-modified)",
    ),
    (
        "Cache-Control: private\n%date\n%changed",
        "private: 3600 by heuristic, then usual (last-modified)",
        "not: only-private",
    ),
    ("Cache-Control: no-store", "not: no-store", "not: no-store"),
    ("Cache-Control: no-store, max-age=60", "not: no-store", "not: no-store"),
    ("Cache-Control: No-Store", "not: no-store", "not: no-store"),
    ("Cache-Control: no-store=1", "not: no-store", "not: no-store"),
    (
        "Cache-Control: nostore",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "Cache-Control: no-store; max-age=0",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "Cache-Control: private, max-age=60",
        "max-age: 60 by max-age, then usual",
        "not: only-private",
    ),
    (
        "Cache-Control: private=\"X-User\", max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: private, public, max-age=60",
        "max-age: 60 by max-age, then usual",
        "not: only-private",
    ),
    (
        "Cache-Control: no-cache\nETag: \"a\"",
        "heuristic-status: 0 by no-cache, then no-cache (etag)",
        "heuristic-status: 0 by no-cache, then no-cache (etag)",
    ),
    (
        "Cache-Control: no-cache, max-age=60",
        "max-age: 0 by no-cache, then no-cache",
        "max-age: 0 by no-cache, then no-cache",
    ),
    (
        "Cache-Control: no-cache=\"X-User\", max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=60, must-revalidate",
        "max-age: 60 by max-age, then must-revalidate",
        "max-age: 60 by max-age, then must-revalidate",
    ),
    (
        "Cache-Control: max-age=60, proxy-revalidate",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then proxy-revalidate",
    ),
    (
        "Cache-Control: max-age=60, stale-while-revalidate=30",
        "max-age: 60 by max-age, then stale-while-revalidate",
        "max-age: 60 by max-age, then stale-while-revalidate",
    ),
    (
        "Cache-Control: max-age=60, stale-while-revalidate=30, stale-if-error=86400",
        "max-age: 60 by max-age, then stale-while-revalidate",
        "max-age: 60 by max-age, then stale-while-revalidate",
    ),
    (
        "Cache-Control: max-age=60, stale-while-revalidate=30, stale-if-error=86400\nAge: 90",
        "max-age: 60 by max-age, then stale-if-error",
        "max-age: 60 by max-age, then stale-if-error",
    ),
    (
        "Cache-Control: max-age=60, stale-while-revalidate=30\nAge: 100",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=60, proxy-revalidate, stale-while-revalidate=30",
        "max-age: 60 by max-age, then stale-while-revalidate",
        "max-age: 60 by max-age, then proxy-revalidate",
    ),
    (
        "Cache-Control: no-cache, stale-while-revalidate=30",
        "heuristic-status: 0 by no-cache, then no-cache",
        "heuristic-status: 0 by no-cache, then no-cache",
    ),
    (
        "Cache-Control: max-age=60, stale-if-error=30",
        "max-age: 60 by max-age, then stale-if-error",
        "max-age: 60 by max-age, then stale-if-error",
    ),
    (
        "Cache-Control: max-age=60, stale-if-error=0",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "Cache-Control: max-age=60, must-revalidate, stale-if-error=30",
        "max-age: 60 by max-age, then must-revalidate",
        "max-age: 60 by max-age, then must-revalidate",
    ),
    (
        "Cache-Control: s-maxage=1, stale-while-revalidate=59",
        "heuristic-status: ? by heuristic, then stale-while-revalidate",
        "s-maxage: 1 by s-maxage, then s-maxage",
    ),
    (
        "Cache-Control: must-understand, no-store, max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "HTTP/1.1 299 Odd\nCache-Control: must-understand, no-store, max-age=60",
        "not: must-understand",
        "not: must-understand",
    ),
    (
        "HTTP/1.1 299 Odd\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "HTTP/1.1 520 Odd\nCache-Control: must-understand, max-age=60",
        "not: must-understand",
        "not: must-understand",
    ),
    ("HTTP/1.1 302 Found", "not: nothing-allows", "not: nothing-allows"),
    (
        "HTTP/1.1 302 Found\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "HTTP/1.1 302 Found\nCache-Control: s-maxage=60",
        "not: nothing-allows",
        "s-maxage: 60 by s-maxage, then s-maxage",
    ),
    (
        "HTTP/1.1 302 Found\nCache-Control: public",
        "public: ? by heuristic, then usual",
        "public: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 302 Found\nCache-Control: private",
        "private: ? by heuristic, then usual",
        "not: only-private",
    ),
    (
        "HTTP/1.1 203 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 204 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 206 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 300 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 301 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 308 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 404 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 405 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 410 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 414 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 451 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    (
        "HTTP/1.1 501 A",
        "heuristic-status: ? by heuristic, then usual",
        "heuristic-status: ? by heuristic, then usual",
    ),
    ("HTTP/1.1 201 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 303 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 307 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 400 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 401 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 403 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 421 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 500 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 503 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 599 A", "not: nothing-allows", "not: nothing-allows"),
    ("HTTP/1.1 099 A", "not: nothing-allows", "not: nothing-allows"),
    (
        "HTTP/1.1 428 A\nCache-Control: public, max-age=60",
        "not: status-forbids",
        "not: status-forbids",
    ),
    (
        "HTTP/1.1 429 A\nCache-Control: public, max-age=60",
        "not: status-forbids",
        "not: status-forbids",
    ),
    (
        "HTTP/1.1 431 A\nCache-Control: public, max-age=60",
        "not: status-forbids",
        "not: status-forbids",
    ),
    (
        "HTTP/1.1 511 A\nCache-Control: public, max-age=60",
        "not: status-forbids",
        "not: status-forbids",
    ),
    (
        "HTTP/1.1 101 Switching Protocols\nCache-Control: max-age=60",
        "not: not-final",
        "not: not-final",
    ),
    (
        "HTTP/1.1 304 Not Modified\nCache-Control: max-age=60\nETag: \"a\"",
        "not: not-modified: 60 by max-age, then usual (etag)",
        "not: not-modified: 60 by max-age, then usual (etag)",
    ),
    (
        "HTTP/1.1 304 Not Modified\nCache-Control: private, max-age=60",
        "not: not-modified: 60 by max-age, then usual",
        "not: only-private",
    ),
    (
        "HTTP/1.1 304 Not Modified\nCache-Control: no-store",
        "not: no-store",
        "not: no-store",
    ),
    (
        "HTTP/1.1 503 A\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "not: authorization",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60, must-revalidate",
        "max-age: 60 by max-age, then must-revalidate",
        "max-age: 60 by max-age, then must-revalidate",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\nCache-Control: public",
        "public: ? by heuristic, then usual",
        "public: ? by heuristic, then usual",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\nCache-Control: s-maxage=60",
        "heuristic-status: ? by heuristic, then usual",
        "s-maxage: 60 by s-maxage, then s-maxage",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\n%date\n%hour",
        "expires: 3600 by expires, then usual",
        "not: authorization",
    ),
    (
        "> GET / HTTP/1.1\n> Authorization: Bearer a\n>\nHTTP/1.1 200 OK\nCache-Control: no-store",
        "not: no-store",
        "not: no-store",
    ),
    (
        "> HEAD / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "> QUERY / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "> POST / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60",
        "not: post",
        "not: post",
    ),
    (
        "> POST /a HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Location: /a",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "> POST /a HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Location: https://example.com/a",
        "max-age: 60 by max-age, then usual",
        "max-age: 60 by max-age, then usual",
    ),
    (
        "> POST /a HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Location: /b",
        "not: post",
        "not: post",
    ),
    (
        "> POST /a HTTP/1.1\n>\nHTTP/1.1 200 OK\nContent-Location: /a",
        "not: post",
        "not: post",
    ),
    (
        "> POST /a HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: s-maxage=60\nContent-Location: /a",
        "not: post",
        "s-maxage: 60 by s-maxage, then s-maxage",
    ),
    (
        "> PUT / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: public, max-age=60",
        "not: method",
        "not: method",
    ),
    (
        "> DELETE / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: public, max-age=60",
        "not: method",
        "not: method",
    ),
    (
        "> OPTIONS / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: public, max-age=60",
        "not: method",
        "not: method",
    ),
    (
        "> PROPFIND / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: public, max-age=60",
        "not: method",
        "not: method",
    ),
];

#[test]
fn both_caches_come_to_their_verdict() {
    let wrong: Vec<_> = TABLE
        .iter()
        .filter_map(|(text, private, shared)| {
            let (found_private, found_shared) = verdict_of(text);
            let found = (show(&found_private), show(&found_shared));
            let is_right = found.0 == *private && found.1 == *shared;
            (!is_right).then(|| {
                format!("{text:?}\n  private {}\n  shared  {}", found.0, found.1)
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(TABLE.len() >= 60);
}

#[test]
fn every_answer_is_one_sentence_and_names_a_section() {
    for (text, _, _) in TABLE {
        let (private, shared) = verdict_of(text);
        for verdict in [private, shared] {
            let mut answers = vec![
                (verdict.storage.section, &verdict.storage.sentence),
                (verdict.age.section, &verdict.age.sentence),
            ];
            answers.extend(verdict.freshness.iter().map(|f| (f.section, &f.sentence)));
            answers.extend(verdict.staleness.iter().map(|s| (s.section, &s.sentence)));
            answers.extend(verdict.remarks.iter().map(|r| (r.section, &r.sentence)));
            for (section, sentence) in answers {
                assert!(sentence.ends_with('.'), "{sentence}");
                assert_eq!(sentence.matches(". ").count(), 0, "{sentence}");
                assert!(section.title.starts_with("RFC "), "{sentence}");
            }
        }
    }
}

#[test]
fn the_age_shortens_what_is_left() {
    let left = |text| verdict_of(text).0.remaining();
    assert_eq!(left("Cache-Control: max-age=60"), Some(60));
    assert_eq!(left("Cache-Control: max-age=60\nAge: 20"), Some(40));
    assert_eq!(left("Cache-Control: max-age=60\nAge: 20, 50"), Some(40));
    assert_eq!(left("Cache-Control: max-age=60\nAge: 61"), Some(0));
    assert_eq!(left("Cache-Control: max-age=60\nAge: old"), Some(60));
    assert_eq!(left("Cache-Control: no-store\nAge: 20"), None);
    assert_eq!(left("%changed"), None);
}

#[test]
fn stale_use_is_counted_in_seconds() {
    let text =
        "Cache-Control: max-age=60, stale-while-revalidate=30, stale-if-error=600";
    let stale = verdict_of(text).0.staleness.unwrap();
    assert_eq!((stale.while_revalidate, stale.if_error), (Some(30), Some(600)));
    assert!(!stale.rule.forbids_stale());
    let forbidden = format!("{text}, must-revalidate");
    let stale = verdict_of(&forbidden).0.staleness.unwrap();
    assert_eq!((stale.while_revalidate, stale.if_error), (None, None));
    assert!(stale.rule.forbids_stale());
    let left = |age: u32| {
        let stale = verdict_of(&format!("{text}\nAge: {age}")).0.staleness.unwrap();
        (stale.while_revalidate, stale.if_error)
    };
    assert_eq!(left(59), (Some(30), Some(600)));
    assert_eq!(left(89), (Some(1), Some(571)));
    assert_eq!(left(90), (None, Some(570)));
    assert_eq!(left(700), (None, None));
}

/// Directives, and what follows of them when the response is stale, in a private and
/// in a shared cache.
const STALE: &[(&str, &str, &str)] = &[
    (
        "max-age=60",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale.",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale.",
    ),
    (
        "max-age=60, stale-while-revalidate=30",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile.",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile.",
    ),
    (
        "max-age=60, stale-if-error=30",
        "It is validated before use, with its `ETag`; it may still be used for 30 seconds if that ends in an error.",
        "It is validated before use, with its `ETag`; it may still be used for 30 seconds if that ends in an error.",
    ),
    (
        "max-age=60, stale-while-revalidate=30, stale-if-error=86400",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile, and for 86400 seconds (1 day) if that ends in an error.",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile, and for 86400 seconds (1 day) if that ends in an error.",
    ),
    (
        "max-age=60, stale-while-revalidate=30\nAge: 70",
        "It is validated in the background, with its `ETag`; it may still be used for 20 seconds meanwhile.",
        "It is validated in the background, with its `ETag`; it may still be used for 20 seconds meanwhile.",
    ),
    (
        "max-age=60, stale-while-revalidate=30\nAge: 100",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale; the time of `stale-while-revalidate` has passed.",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale; the time of `stale-while-revalidate` has passed.",
    ),
    (
        "max-age=60, stale-while-revalidate=30, stale-if-error=60\nAge: 100",
        "It is validated before use, with its `ETag`; it may still be used for 20 seconds if that ends in an error; the time of `stale-while-revalidate` has passed.",
        "It is validated before use, with its `ETag`; it may still be used for 20 seconds if that ends in an error; the time of `stale-while-revalidate` has passed.",
    ),
    (
        "max-age=60, stale-while-revalidate=30, stale-if-error=30\nAge: 100",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale; the time of `stale-while-revalidate` and `stale-if-error` has passed.",
        "It is validated before use, with its `ETag`; a cache that reaches no server may use it stale; the time of `stale-while-revalidate` and `stale-if-error` has passed.",
    ),
    (
        "max-age=60, must-revalidate, stale-if-error=30",
        "It must be validated before use, as `must-revalidate` asks, with its `ETag`; if that fails, the answer is a 504, whatever `stale-if-error` may say.",
        "It must be validated before use, as `must-revalidate` asks, with its `ETag`; if that fails, the answer is a 504, whatever `stale-if-error` may say.",
    ),
    (
        "max-age=60, must-revalidate, stale-while-revalidate=30, stale-if-error=30",
        "It must be validated before use, as `must-revalidate` asks, with its `ETag`; if that fails, the answer is a 504, whatever `stale-while-revalidate` and `stale-if-error` may say.",
        "It must be validated before use, as `must-revalidate` asks, with its `ETag`; if that fails, the answer is a 504, whatever `stale-while-revalidate` and `stale-if-error` may say.",
    ),
    (
        "no-cache, stale-while-revalidate=30",
        "It is validated before each use, fresh or stale, with its `ETag`, whatever `stale-while-revalidate` may say.",
        "It is validated before each use, fresh or stale, with its `ETag`, whatever `stale-while-revalidate` may say.",
    ),
    (
        "max-age=60, proxy-revalidate, stale-while-revalidate=30",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile.",
        "It must be validated before use, as `proxy-revalidate` asks of shared caches, with its `ETag`, whatever `stale-while-revalidate` may say.",
    ),
    (
        "max-age=60, s-maxage=600, stale-while-revalidate=30, stale-if-error=600",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile, and for 600 seconds (10 minutes) if that ends in an error.",
        "It must be validated before use, as `s-maxage` implies for shared caches, with its `ETag`; many CDNs go by `stale-while-revalidate` and `stale-if-error` all the same.",
    ),
    (
        "s-maxage=60, stale-while-revalidate=30\nAge: 100",
        "It is validated in the background, with its `ETag`; it may still be used for 30 seconds meanwhile.",
        "It must be validated before use, as `s-maxage` implies for shared caches, with its `ETag`; many CDNs go by `stale-while-revalidate` all the same.",
    ),
];

#[test]
fn a_sentence_says_all_that_bears_on_stale_use() {
    let stale = |verdict: Verdict| verdict.staleness.unwrap().sentence;
    let wrong: Vec<_> = STALE
        .iter()
        .filter_map(|(directives, private, shared)| {
            let text = format!("Cache-Control: {directives}\nETag: \"a\"");
            let found = verdict_of(&text);
            let found = (stale(found.0), stale(found.1));
            let is_right = found.0 == *private && found.1 == *shared;
            (!is_right).then(|| format!("{directives}\n{}\n{}", found.0, found.1))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn remarks_say_what_else_bears_on_reuse() {
    let remarks = |text| {
        let (private, shared) = verdict_of(text);
        let join = |verdict: Verdict| {
            let titles = verdict.remarks.iter().map(|remark| remark.section.title);
            titles.collect::<Vec<_>>().join(", ")
        };
        (join(private), join(shared))
    };
    let table = [
        ("Cache-Control: max-age=60", "", ""),
        ("Cache-Control: max-age=60\nSet-Cookie: a=b", "", "RFC 9111 section 7.3"),
        ("Cache-Control: no-store\nSet-Cookie: a=b", "", ""),
        (
            "Cache-Control: max-age=60, no-cache=\"Age, set-cookie\"\nSet-Cookie: a=b",
            "RFC 9111 section 5.2.2.4",
            "RFC 9111 section 5.2.2.4, RFC 9111 section 5.2.2.4",
        ),
        (
            "Cache-Control: max-age=60, private=\"Set-Cookie\"\nSet-Cookie: a=b",
            "RFC 9111 section 5.2.2.7",
            "RFC 9111 section 5.2.2.7, RFC 9111 section 5.2.2.7",
        ),
        (
            "Cache-Control: max-age=60, no-cache=\"X-User\"\nSet-Cookie: a=b",
            "RFC 9111 section 5.2.2.4",
            "RFC 9111 section 7.3, RFC 9111 section 5.2.2.4",
        ),
        (
            "Cache-Control: max-age=60\nVary: Accept",
            "RFC 9111 section 4.1",
            "RFC 9111 section 4.1",
        ),
        (
            "Cache-Control: max-age=60, immutable",
            "RFC 8246 section 2",
            "RFC 8246 section 2",
        ),
        ("Cache-Control: max-age=0, immutable", "", ""),
        (
            "> QUERY / HTTP/1.1\n>\nHTTP/1.1 200 OK\nCache-Control: max-age=60",
            "RFC 10008 section 2.7",
            "RFC 10008 section 2.7",
        ),
        (
            "HTTP/1.1 206 Partial Content\nCache-Control: max-age=60",
            "RFC 9111 section 3.3",
            "RFC 9111 section 3.3",
        ),
        (
            "Cache-Control: private=\"X-User\", max-age=60",
            "RFC 9111 section 5.2.2.7",
            "RFC 9111 section 5.2.2.7",
        ),
        (
            "Cache-Control: no-store\nCDN-Cache-Control: max-age=60",
            "",
            "RFC 9213 section 2.2",
        ),
        ("Cache-Control: no-store\nCDN-Cache-Control: max-age 60", "", ""),
        (
            "> GET / HTTP/1.1\n> Authorization: Basic eDp5\n>\nHTTP/1.1 200 OK\nCache-Control: public, max-age=60",
            "",
            "RFC 9111 section 3.5",
        ),
    ];
    for (text, private, shared) in table {
        assert_eq!(remarks(text), (private.to_owned(), shared.to_owned()), "{text}");
    }
}

#[test]
fn a_remark_says_what_keeps_a_cookie_from_others() {
    let text = "Cache-Control: max-age=60, no-cache=\"Set-Cookie\"\nSet-Cookie: a=b";
    let sentences = verdict_of(text).1.remarks.into_iter().map(|one| one.sentence);
    assert_eq!(
        sentences.collect::<Vec<_>>(),
        [
            "`no-cache` names `Set-Cookie`: a cache that honours its argument asks the \
             server before it uses the cookie, and only one that passes it over may \
             give one user the cookie of another.",
            "`no-cache` names fields and so concerns these only, but many caches take \
             it for the whole response.",
        ]
    );
}

#[test]
fn without_a_final_status_there_is_no_verdict() {
    for text in
        ["", "HTTP/1.1 100 Continue\n\n", "HTTP/1.1 abc\nCache-Control: max-age=5\n\n"]
    {
        let read = paste::read(text);
        let found = read.exchanges.first().and_then(verdicts);
        assert_eq!(found, None, "{text:?}");
    }
}

#[test]
fn a_report_has_the_verdict() {
    let read =
        paste::read("HTTP/1.1 429 Too Many Requests\nCache-Control: max-age=60\n\n");
    let report = inspect::inspect(&read.exchanges[0]);
    let cache = report.cache.unwrap();
    assert_eq!(cache.private.storage.rule, StorageRule::StatusForbids);
    assert_eq!(cache.private.storage.section.title, "RFC 6585 section 4");
}
