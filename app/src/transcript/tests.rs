//! The HTML of transcripts, which style sheets and links rely on.

use http_status::curl::{Curl, Ended};
use inspect::transcript::{Segment, Transcript};
use leptos::prelude::*;

use super::*;

fn transcript(segments: &[(u64, &[u8])], ended: Ended, ended_at: u64) -> Transcript {
    let segments = segments
        .iter()
        .map(|(at, bytes)| Segment { at: *at, bytes: bytes.to_vec() })
        .collect();
    let request = b"GET /api/status/503 HTTP/1.1\r\nHost: a\r\n\r\n".to_vec();
    let message = (ended != Ended::Open).then(|| "it breaks".to_owned());
    let curl = Curl { exit: 18, message };
    Transcript { request, segments, ended, ended_at, curl }
}

/// The HTML of a chain, a tag on each line, without the marks that Leptos needs.
fn chain_html(transcripts: Vec<Transcript>) -> String {
    let html = chain_view(&Chain::new(transcripts, None)).to_html();
    html.replace("<!>", "").replace("><", ">\n<")
}

#[test]
fn bytes_and_times_are_shown() {
    let interim = b"HTTP/1.1 103 Early Hints\r\n\r\n";
    let head = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: <8>\r\n\r\n";
    insta::assert_snapshot!(chain_html(vec![transcript(
        &[(0, interim), (1050, head), (1050, b"{\xff"), (2000, b"1\n"), (2000, b"}\n")],
        Ended::Reset,
        3000,
    )]));
}

#[test]
fn a_chain_counts_its_lines_and_says_where_it_leads() {
    let first = b"HTTP/1.1 302 Found\r\nLocation: /api/status/301\r\n\r\n";
    let second = b"HTTP/1.1 301 Moved\r\nLocation: /codes/200\r\n\r\n";
    insta::assert_snapshot!(chain_html(vec![
        transcript(&[(5, first)], Ended::Open, 5),
        transcript(&[(7, second)], Ended::Closed, 7),
    ]));
}

#[test]
fn much_is_cut_and_said_to_be() {
    let head = [&b"HTTP/1.1 200 OK\r\n"[..], &b"a: b\r\n".repeat(700)].concat();
    let html = chain_html(vec![transcript(&[(1, &head)], Ended::Closed, 1)]);
    assert_eq!(html.matches("data-kind=\"field\"").count(), 499);
    assert!(html.contains("… and 1206 bytes more"), "{}", html.len());
    let content = b"HTTP/1.1 200 OK\r\n\r\n";
    let content = [&content[..], &b"x".repeat(70_000)].concat();
    let html = chain_html(vec![transcript(&[(1, &content)], Ended::Closed, 1)]);
    assert!(html.contains("… and 4464 bytes more"), "{}", html.len());
    let html = chain_html(vec![transcript(&[], Ended::Closed, 1)]);
    assert!(html.contains("… and no byte comes back"), "{html}");
}
