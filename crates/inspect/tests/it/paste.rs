//! What people paste: whole exchanges of real and odd texts, and anything at all.

use std::{collections::HashMap, fmt::Write, fs, path::Path, thread};

use http_status::query;
use inspect::{
    Content, Exchange, Fields, PasteContext, RequestHead, ResponseHead, inspect, paste,
};
use proptest::prelude::*;

/// The texts of a file, with what cannot be seen in an editor.
fn texts(file: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paste").join(file);
    let file = fs::read_to_string(path).unwrap();
    let blocks = file.split("### ").skip(1);
    blocks
        .map(|block| {
            let (name, text) = block.split_once('\n').unwrap();
            let text = text.strip_suffix('\n').unwrap_or(text);
            let signs =
                [('␍', "\r"), ('␊', "\n"), ('␠', " "), ('␉', "\t"), ('¶', "\u{feff}")];
            let text = signs
                .into_iter()
                .fold(text.to_owned(), |text, (sign, meant)| text.replace(sign, meant));
            (name.to_owned(), text)
        })
        .collect()
}

const FILES: [&str; 5] =
    ["curl.txt", "terminal.txt", "tools.txt", "browsers.txt", "odd.txt"];

fn all_texts() -> Vec<(String, String)> {
    FILES.into_iter().flat_map(texts).collect()
}

fn show_fields(out: &mut String, fields: &Fields) {
    for line in &fields.0 {
        writeln!(out, "  {:>3} {}: {}", line.line, line.name, line.value).unwrap();
    }
}

fn show_request(out: &mut String, request: &RequestHead) {
    let RequestHead { method, url, protocol, fields } = request;
    let of = if fields.is_none() { ", fields unknown" } else { "" };
    writeln!(out, "request [{method}] [{url}] [{protocol}]{of}").unwrap();
    if let Some(fields) = fields {
        show_fields(out, fields);
    }
}

fn show_response(out: &mut String, kind: &str, head: &ResponseHead) {
    let ResponseHead { protocol, status, phrase, fields, line } = head;
    let number = status.number.map_or("none".to_owned(), |n| n.to_string());
    let phrase = phrase.as_ref().map_or("none".to_owned(), |text| format!("[{text}]"));
    writeln!(
        out,
        "{kind} @{line} [{protocol}] [{}] number {number} phrase {phrase}",
        status.text
    )
    .unwrap();
    show_fields(out, fields);
}

/// An exchange, line by line.
pub(crate) fn show(exchange: &Exchange) -> String {
    let mut out = String::new();
    exchange.request.iter().for_each(|head| show_request(&mut out, head));
    exchange.interim.iter().for_each(|head| show_response(&mut out, "interim", head));
    exchange.response.iter().for_each(|head| show_response(&mut out, "response", head));
    match &exchange.content {
        Content::Bytes(bytes) => {
            let text = String::from_utf8_lossy(bytes);
            writeln!(out, "content {} bytes {text:?}", bytes.len()).unwrap();
        }
        other => writeln!(out, "content {other:?}").unwrap(),
    }
    if !exchange.trailers.0.is_empty() {
        out += "trailers\n";
        show_fields(&mut out, &exchange.trailers);
    }
    for odd in &exchange.oddities {
        writeln!(out, "odd {:?} @{} [{}]", odd.kind, odd.line, odd.text).unwrap();
    }
    out
}

#[test]
fn texts_are_read_whole() {
    for file in FILES {
        let mut out = String::new();
        for (name, text) in texts(file) {
            writeln!(out, "### {name}").unwrap();
            let read = paste::read(&text);
            if read.exchanges.is_empty() {
                out += "nothing\n";
            }
            let shown: Vec<_> = read.exchanges.iter().map(show).collect();
            writeln!(out, "{}", shown.join("--\n")).unwrap();
        }
        insta::assert_snapshot!(file.trim_end_matches(".txt"), out);
    }
    assert!(all_texts().len() >= 60);
}

#[test]
fn what_is_known_besides_is_added() {
    let cases = [
        ("content-type: text/html\n", "status=404&method=GET&url=https://a.example/"),
        ("content-type: text/html\n", "request_header=Host:+a.example"),
        ("HTTP/1.1 200 OK\nContent-Length: 5\n\n", "status=404&method=HEAD&url=/a"),
        ("> PUT / HTTP/1.1\n\nHTTP/1.1 200 OK\n\n", "method=HEAD&url=/a"),
        ("HTTP/1.1 302\nA: 1\n\nHTTP/1.1 200\nB: 2\n\n", "method=HEAD&url=/a"),
        ("HTTP/1.1 302\nA: 1\n\nHTTP/1.1 200\nB: 2\n\n", "method=GET&url=/a"),
        ("HTTP/1.1 200 Connection established\n\nHTTP/2 200\n\n", "method=GET"),
        ("> CONNECT a:1 HTTP/1.1\n\nHTTP/1.1 407 No\n\n", "request_header=A:+1"),
        // What the text shows is the truth, field by field.
        (
            "> GET / HTTP/1.1\n> accept: a/b\n>\n< HTTP/1.1 200 OK\n<\n",
            "method=PUT&url=/a&request_header=Accept:+c/d&request_header=Range:+bytes=0-",
        ),
        // A redirect says where the next request went, a 201 does not.
        ("HTTP/1.1 307\nLocation: c?d#e\n\nHTTP/1.1 200\n\n", "url=http://a.example/b"),
        (
            "HTTP/1.1 303\nLocation: //b.example\n\nHTTP/1.1 200\n\n",
            "url=http://a.example",
        ),
        ("HTTP/1.1 302\nLocation: c\n\nHTTP/1.1 200\n\n", ""),
        (
            "HTTP/1.1 302\nLocation: /c\n\nHTTP/1.1 302\nLocation: d\n\nHTTP/1.1 200\n\n",
            "",
        ),
        ("HTTP/1.1 308\nLocation: mailto:a@b.example\n\nHTTP/1.1 200\n\n", "url=/a"),
        ("HTTP/1.1 201\nLocation: /c\n\nHTTP/1.1 200\n\n", "url=http://a.example/b"),
        (
            "$ curl -i https://a.example/\nHTTP/1.1 200 OK\n\n",
            "method=PUT&request_header=TE:+x&request_header=te:+y",
        ),
        (
            "--2026-11-22 12:00:00--  http://a.example/\n  HTTP/1.1 200 OK\n",
            "method=PUT&url=/a",
        ),
        ("cache-control\nno-store\n", "status=503"),
        ("", "status=404&method=GET"),
    ];
    let mut out = String::new();
    for (text, query) in cases {
        writeln!(out, "### {text:?} {query}").unwrap();
        let known =
            PasteContext::from_parameters(&query::decode(query).unwrap()).unwrap();
        let read = paste::read_with(text, &known);
        let shown: Vec<_> = read.exchanges.iter().map(show).collect();
        writeln!(out, "{}", shown.join("--\n")).unwrap();
    }
    insta::assert_snapshot!(out);
}

/// A text, and where it is cut.
#[test]
fn a_long_text_is_cut_between_characters() {
    let head = "HTTP/1.1 200 OK\nContent-Length: 9999999\n\n";
    let texts = [
        format!("{head}{}", "é".repeat(paste::LIMIT)),
        format!("{head}x{}", "é".repeat(paste::LIMIT)),
        format!("HTTP/1.1 200 OK\n{}", "A: é\n".repeat(paste::LIMIT / 4)),
        format!("HTTP/1.1 200 OK\nA: {}", "é".repeat(paste::LIMIT)),
    ];
    let mut out = String::new();
    for text in texts {
        let read = paste::read(&text);
        let [exchange] = read.exchanges.as_slice() else { panic!("one exchange") };
        let fields = exchange.response.as_ref().unwrap().fields.0.len();
        writeln!(
            out,
            "{fields} fields, {:?}, {:?}",
            exchange.content, exchange.oddities
        )
        .unwrap();
    }
    insta::assert_snapshot!(out);
    let exact = format!("HTTP/1.1 200 OK\n\n{}", "x".repeat(paste::LIMIT - 17));
    assert!(paste::read(&exact).exchanges[0].oddities.is_empty());
    assert!(matches!(paste::read(&exact).exchanges[0].content, Content::Bytes(_)));
}

/// Every line that an exchange speaks of.
fn lines_of(exchange: &Exchange) -> Vec<u32> {
    let heads = exchange.interim.iter().chain(&exchange.response);
    let fields = |fields: &Fields| fields.0.iter().map(|l| l.line).collect::<Vec<_>>();
    let request = exchange.request.as_ref().and_then(|head| head.fields.as_ref());
    heads
        .flat_map(|head| [vec![head.line], fields(&head.fields)])
        .chain(request.map(fields))
        .chain([fields(&exchange.trailers)])
        .flatten()
        .chain(exchange.oddities.iter().map(|odd| odd.line))
        .chain(inspect(exchange).findings.into_iter().flat_map(|finding| finding.lines))
        .collect()
}

/// Reads, and checks what is true of anything that was read.
fn check(text: &str) -> Vec<Exchange> {
    check_with(text, &mut HashMap::new())
}

/// The same, where exchanges that were inspected before are known with the last line
/// that they or their findings speak of: many texts are read as the same exchange.
fn check_with(text: &str, inspected: &mut HashMap<Exchange, u32>) -> Vec<Exchange> {
    let exchanges = paste::read(text).exchanges;
    let last = text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count() + 1;
    for exchange in &exchanges {
        let line = *inspected.entry(exchange.clone()).or_insert_with(|| {
            lines_of(exchange).into_iter().max().unwrap_or_default()
        });
        assert!(line as usize <= last, "line {line} of {last} in {text:?}");
    }
    exchanges
}

/// Without what line ends may change: the bytes of content.
fn without_content(mut exchanges: Vec<Exchange>) -> Vec<Exchange> {
    for exchange in &mut exchanges {
        if let Content::Bytes(bytes) = &mut exchange.content {
            let text = String::from_utf8_lossy(bytes).replace(['\r', '\n'], "");
            *bytes = text.into_bytes();
        }
    }
    exchanges
}

#[test]
fn line_ends_do_not_matter() {
    for (name, text) in all_texts() {
        let lf = text.replace("\r\n", "\n").replace('\r', "\n");
        let expected = without_content(check(&lf));
        for end in ["\r\n", "\r"] {
            let read = without_content(check(&lf.replace('\n', end)));
            assert_eq!(read, expected, "{name} with {end:?}");
        }
    }
}

#[test]
fn any_part_of_a_text_is_read() {
    let texts = all_texts();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let check_texts = |first: usize| {
        let mut inspected = HashMap::new();
        for (_, text) in texts.iter().skip(first).step_by(threads) {
            for (place, _) in text.char_indices() {
                check_with(&text[..place], &mut inspected);
                check_with(&text[place..], &mut inspected);
            }
        }
    };
    thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || check_texts(first));
        }
    });
}

/// Parts of real texts, cut at lines, and what is between the parts of a line.
fn fragments() -> Vec<String> {
    let texts = all_texts();
    let lines = texts.iter().flat_map(|(_, text)| text.split_inclusive('\n'));
    let marks =
        ["\n", "\r\n", "\r", " ", "\t", "<", "< ", "> ", "* ", "HTTP/1.1 ", ":", "{"];
    let mut parts: Vec<_> = lines.chain(marks).map(str::to_owned).collect();
    parts.sort();
    parts.dedup();
    parts
}

fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![8 => proptest::sample::select(fragments()), 1 => ".{0,12}"]
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_mixture_is_read(parts in prop::collection::vec(fragment(), 0..40)) {
        check(&parts.concat());
    }

    #[test]
    fn any_mixture_is_read_alike_with_other_line_ends(
        parts in prop::collection::vec(fragment(), 0..20)
    ) {
        // A length that is told counts line ends, so it is another with others.
        let lf = parts.concat().replace('\r', "");
        let lf = lf.replace("Content-Length", "X-Length");
        let lf = lf.replace("content-length", "x-length");
        let expected = without_content(check(&lf));
        prop_assert_eq!(without_content(check(&lf.replace('\n', "\r\n"))), expected);
    }
}

/// So many mixtures, the same in every run; how many exchanges were in them.
#[expect(clippy::indexing_slicing, reason = "what fails in a test fails the test")]
fn read_mixtures(count: u32) -> usize {
    let parts = fragments();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |count: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % count
    };
    let (mut text, mut exchanges) = (String::new(), 0);
    for _ in 0..count {
        text.clear();
        for _ in 0..=below(16) {
            let part = &parts[below(parts.len())];
            let cut = if below(8) == 0 { below(part.len() + 1) } else { part.len() };
            text += &part[..part.floor_char_boundary(cut)];
        }
        exchanges += check(&text).len();
    }
    exchanges
}

#[test]
fn mixtures_are_read() {
    assert!(read_mixtures(10_000) > 5_000);
}

/// The long run: `cargo test --release -p inspect --test it -- --ignored mixtures`.
#[test]
#[ignore = "takes minutes"]
fn ten_million_mixtures_are_read() {
    assert!(read_mixtures(10_000_000) > 5_000_000);
}
