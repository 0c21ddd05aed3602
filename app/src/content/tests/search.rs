//! What people type, and what they should find first.

use super::{super::search::search, *};

fn found(text: &str) -> Vec<u16> {
    search(text).iter().map(|hit| hit.entry.code.get()).collect()
}

#[test]
fn the_right_code_comes_first() {
    for (text, first) in [
        ("502", 502),
        ("bad gateway", 502),
        ("Bad  GATEWAY!", 502),
        ("not found", 404),
        ("teapot", 418),
        ("i'm a teapot", 418),
        ("I’m a teapot", 418),
        ("payload too large", 413),
        ("unprocessable entity", 422),
        ("too many requests", 429),
        ("upstream timed out", 504),
        ("Retry-After", 429),
        ("www-authenticate", 401),
        ("Allow", 405),
        ("content-range", 206),
        ("cloudflare 522", 522),
        ("http 503 error", 503),
        ("page expired", 419),
        ("early hints", 103),
        ("rate limit", 429),
        ("websocket", 101),
        ("certificate", 502),
    ] {
        assert_eq!(found(text).first(), Some(&first), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_start_of_a_number_finds_its_codes() {
    assert_eq!(found("50")[..3], [500, 501, 502]);
    assert!(found("5xx").iter().all(|code| code / 100 == 5));
    assert_eq!(found("50x").len(), found("50").len());
    assert_eq!(found("5xx").len(), catalog_of(5));
}

fn catalog_of(class: u16) -> usize {
    ARTICLES.keys().filter(|code| **code / 100 == class).count()
}

#[test]
fn nothing_finds_nothing() {
    for text in ["", "  ", "?!", "zzzzqx"] {
        assert_eq!(found(text), [0_u16; 0], "{text}");
    }
}

#[test]
fn words_that_no_code_has_together_find_those_that_have_most() {
    assert_eq!(found("teapot zzzzqx"), [418]);
}

#[test]
fn a_long_search_is_cut() {
    assert_eq!(found(&format!("teapot {}", "x".repeat(100_000))), [418]);
}

#[test]
fn the_reason_is_the_symptom_or_the_field() {
    let hit = &search("retry-after")[0];
    assert_eq!(hit.reason, Some("Retry-After"));
    assert_eq!(search("not found")[0].reason, None);
}
