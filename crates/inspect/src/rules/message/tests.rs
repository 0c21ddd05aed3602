//! What a pasted text cannot show: levels, and the other sources.

use proptest::prelude::*;

use crate::{
    Content, Exchange, FieldLine, Fields, Level, Report, Source, inspect, paste,
};

fn exchange(text: &str) -> Exchange {
    paste::read(text).exchanges.into_iter().next().unwrap_or_default()
}

fn of(source: Source, head: &str, content: Content) -> Report {
    inspect(&Exchange { source, content, ..exchange(head) })
}

fn found(report: &Report) -> Vec<(&'static str, Level)> {
    report.findings.iter().map(|finding| (finding.rule.id, finding.level)).collect()
}

const HEAD: &str = "HTTP/1.1 200 OK\nDate: Sun, 22 Nov 2026 12:00:00 GMT\n\
                    Cache-Control: no-store\n";

#[test]
fn on_the_wire_every_byte_counts() {
    let head = format!("{HEAD}Content-Type: text/plain\nContent-Length: 4\n\n");
    let bytes = |text: &[u8]| {
        let report = of(Source::Wire, &head, Content::Bytes(text.to_vec()));
        found(&report)
    };
    assert_eq!(bytes(b"a\nb\n"), []);
    assert_eq!(bytes(b"a\nb"), [("content-length-too-large", Level::Error)]);
    assert_eq!(bytes(b""), [("content-length-too-large", Level::Error)]);
    assert_eq!(bytes(b"a\nb\n\n"), [("content-length-too-small", Level::Error)]);
    let unseen = of(Source::Wire, &head, Content::Length(5));
    assert_eq!(found(&unseen), [("content-length-too-small", Level::Error)]);
    let pasted = inspect(&exchange(&format!("{head}a")));
    assert_eq!(found(&pasted), [("content-length-too-large", Level::Warning)]);
}

#[test]
fn on_the_wire_a_coding_is_tried() {
    let head = |coding: &str| {
        format!(
            "{HEAD}Content-Type: text/plain\nTransfer-Encoding: chunked\n\
             Content-Encoding: {coding}\n\n"
        )
    };
    let with = |coding: &str, content: &[u8]| {
        found(&of(Source::Wire, &head(coding), Content::Bytes(content.to_vec())))
    };
    let untrue = [("content-encoding-untrue", Level::Error)];
    assert_eq!(with("gzip", b"\x1f\x8b\x08\0\0"), []);
    assert_eq!(with("gzip", b"okay then"), untrue);
    assert_eq!(with("zstd", b"\x28\xb5\x2f\xfd\0"), []);
    assert_eq!(with("zstd", b"\0\0"), untrue);
    assert_eq!(with("br", b"\x8b\x04\x80okay then\x03"), []);
    assert_eq!(with("br", b"okay then"), untrue);
}

#[test]
fn a_browser_hides_what_is_not_reported() {
    let head = "HTTP/1.1 200 OK\nCache-Control: no-store\nContent-Type: text/plain\n\
                Content-Encoding: br\nContent-Length: 900\n\n";
    let content = Content::Bytes(b"okay then, decoded".to_vec());
    assert_eq!(found(&of(Source::Browser, head, content)), []);
}

#[test]
fn a_trailer_that_came_is_read() {
    let head =
        format!("{HEAD}Content-Type: text/plain\nTransfer-Encoding: chunked\n\n");
    let line = FieldLine { name: "Location".to_owned(), ..FieldLine::default() };
    let exchange = Exchange { trailers: Fields(vec![line]), ..exchange(&head) };
    assert_eq!(found(&inspect(&exchange)), [("trailer-forbidden", Level::Error)]);
}

#[test]
fn what_leaks_is_graver_than_what_is_useless() {
    let with = |line: &str| {
        let report =
            inspect(&exchange(&format!("{HEAD}{line}\nContent-Length: 0\n\n")));
        found(&report)
    };
    assert_eq!(with("Host: a"), [("request-field", Level::Note)]);
    assert_eq!(with("Cookie: a=b"), [("request-field", Level::Warning)]);
    let json = "Content-Type: application/json; charset=";
    assert_eq!(with(&format!("{json}utf-8")), [("charset-on-json", Level::Note)]);
    assert_eq!(with(&format!("{json}latin1")), [("charset-on-json", Level::Warning)]);
}

proptest! {
    #[test]
    fn no_text_makes_a_rule_panic(
        name in "(Content-(Type|Length|Encoding|Disposition|Language|Location|Digest)\
                 |Link|Via|Server|Date|Sunset|Deprecation|Alt-Svc|Server-Timing|Trailer\
                 |Transfer-Encoding|Allow|Connection)",
        value in "[ -~ä\u{1}]{0,3}[\"<(;,=:/*'%\\\\@ a-zA-Z0-9ß-]{0,40}",
        rest in any::<String>(),
    ) {
        inspect(&exchange(&format!("HTTP/1.1 200 OK\n{name}: {value}\n\n{rest}")));
        inspect(&exchange(&format!("HTTP/1.1 200 OK\n{name}: {rest}\n{rest}\n\n{value}")));
    }

    #[test]
    fn no_date_makes_a_rule_panic(
        day in "(Mon|Thu|Sun|Monday)", date in "[0-9]{2}[ -](Jan|Feb|Dec)[ -][0-9]{2,4}",
        time in "[0-9]{2}:[0-9]{2}:[0-9]{2}",
    ) {
        inspect(&exchange(&format!("HTTP/1.1 200 OK\nDate: {day}, {date} {time} GMT\n\n")));
        inspect(&exchange(&format!("HTTP/1.1 200 OK\nSunset: {day} {date} {time} 1994\n\n")));
    }
}
