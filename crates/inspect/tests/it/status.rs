//! Rules about a status: levels that depend on the case, and what is known only of
//! a connection or only of a browser.

use inspect::{Content, Exchange, Level, Source, inspect, paste};

fn exchange(text: &str) -> Exchange {
    paste::read(text).exchanges.remove(0)
}

fn found(exchange: &Exchange) -> Vec<(&'static str, Level)> {
    let findings = inspect(exchange).findings.into_iter();
    findings.map(|finding| (finding.rule.id, finding.level)).collect()
}

/// The level at which a rule fires, if it does.
fn level(id: &str, exchange: &Exchange) -> Option<Level> {
    found(exchange).into_iter().find(|(rule, _)| *rule == id).map(|(_, level)| level)
}

#[test]
fn some_levels_depend_on_the_case() {
    let level = |id: &str, text: String| level(id, &exchange(&text));
    let no_location = |status| {
        level(
            "3xx-no-location",
            format!("HTTP/1.1 {status}\nCache-Control: no-store\n"),
        )
    };
    assert_eq!(no_location("303 See Other"), Some(Level::Error));
    assert_eq!(no_location("302 Found"), Some(Level::Warning));
    let location = |value| {
        level("3xx-location-bad", format!("HTTP/1.1 302 Found\nLocation: {value}\n"))
    };
    assert_eq!(location("data:,x"), Some(Level::Error));
    assert_eq!(location("app.example:/x"), Some(Level::Note));
    let moved = |status| {
        let request = "POST /a HTTP/1.1\nHost: example.com\n\n";
        level("3xx-method", format!("{request}HTTP/1.1 {status}\nLocation: /b\n"))
    };
    assert_eq!(moved("301 Moved Permanently"), Some(Level::Warning));
    assert_eq!(moved("302 Found"), Some(Level::Note));
    let fresh = |seconds: u32| {
        let head = "HTTP/1.1 500 Internal Server Error";
        level("5xx-fresh", format!("{head}\nCache-Control: max-age={seconds}\n"))
    };
    assert_eq!(fresh(61), Some(Level::Warning));
    assert_eq!(fresh(60), Some(Level::Note));
    assert_eq!(fresh(0), None);
    let timing = |value| {
        level(
            "server-timing-invalid",
            format!("HTTP/1.1 200 OK\nServer-Timing: {value}\n"),
        )
    };
    assert_eq!(timing("db;dur=12ms"), Some(Level::Warning));
    assert_eq!(timing("db;dur = 12"), Some(Level::Error));
    let foreign =
        |line| level("field-value-not-ascii", format!("HTTP/1.1 200 OK\n{line}\n"));
    assert_eq!(foreign("X-Town: Kraków"), Some(Level::Warning));
    assert_eq!(foreign("Vary: “Origin”"), Some(Level::Error));
}

#[test]
fn an_empty_error_is_known_from_its_length_or_its_connection() {
    let request = "GET / HTTP/1.1\nHost: example.com\n\n";
    let mut seen = exchange(&format!("{request}HTTP/1.1 404 Not Found\n\n"));
    assert_eq!(level("error-no-body", &seen), None);
    seen.content = Content::Absent;
    assert_eq!(level("error-no-body", &seen), Some(Level::Warning));
    seen.content = Content::Unknown;
    assert_eq!(level("error-no-body", &seen), None);
    (seen.source, seen.content) = (Source::Wire, Content::Length(0));
    assert_eq!(level("error-no-body", &seen), Some(Level::Warning));
    seen.content = Content::Length(9);
    assert_eq!(level("error-no-body", &seen), None);
    (seen.request, seen.content) = (None, Content::Length(0));
    assert_eq!(level("error-no-body", &seen), None);
}

#[test]
fn blank_lines_are_content_on_a_connection_only() {
    let mut seen = exchange("HTTP/1.1 204 No Content\nCache-Control: no-store\n\n\n\n");
    assert_eq!(level("204-body", &seen), None);
    (seen.source, seen.content) = (Source::Wire, Content::Bytes(b"\n\n".to_vec()));
    assert_eq!(level("204-body", &seen), Some(Level::Error));
}

#[test]
fn a_browser_hides_the_status_and_the_connection() {
    let mut hidden = exchange("HTTP/1.1 200 OK\n");
    hidden.source = Source::Browser;
    let response = hidden.response.as_mut().unwrap();
    response.protocol.clear();
    response.phrase = None;
    response.status.text = "0".to_owned();
    response.status.number = None;
    assert_eq!(found(&hidden), []);
    let response = hidden.response.as_mut().unwrap();
    response.status.text = "426".to_owned();
    response.status.number = Some(426);
    assert_eq!(level("426-no-upgrade", &hidden), None);
    let response = hidden.response.as_mut().unwrap();
    response.status.text = "407".to_owned();
    response.status.number = Some(407);
    assert_eq!(level("407-from-origin", &hidden), Some(Level::Warning));
}

#[test]
fn an_exchange_of_nothing_has_no_findings() {
    assert_eq!(found(&Exchange::default()), []);
}
