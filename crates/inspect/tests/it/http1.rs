//! Exact bytes of a connection: framing, interim responses, and what is refused.

use std::fmt::Write;

use inspect::{Exchange, OddityKind, http1, inspect};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::paste::show;

/// What came back, and what it is about.
const RECEIVED: [(&str, &[u8]); 29] = [
    ("nothing", b""),
    ("content that ends with the connection", b"HTTP/1.0 200 OK\r\nA: b\r\n\r\nabc"),
    ("a length", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"),
    ("less than the length", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na"),
    ("more than the length", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef"),
    ("no phrase", b"HTTP/1.1 299\r\n\r\n"),
    ("a phrase outside ASCII", b"HTTP/1.1 200 Sp\xc3\xa4ter \xff\r\n\r\n"),
    ("line feeds alone", b"HTTP/1.1 200 OK\nA: b\n\nabc\n"),
    (
        "interim responses",
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n\
          HTTP/1.1 200 OK\r\n\r\n",
    ),
    ("another protocol", b"HTTP/1.1 101 Switching Protocols\r\n\r\n\x81\x01a"),
    (
        "chunks",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n\
          2\r\na\n\r\n1;x=y\r\nb\r\n0\r\n\r\n",
    ),
    (
        "trailers",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
          2\r\na\n\r\n0\r\nDigest: x\r\nno colon\r\n\r\n",
    ),
    ("a chunk that breaks off", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nab"),
    ("the end of a chunk that is missing", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r"),
    ("a chunk size that is none", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\nxyz\r\nb\r\n0\r\n\r\n"),
    ("a chunk that is longer than its size", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"),
    ("a chunk size without an end", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12"),
    ("chunks that are coded again", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\n1\r\na\r\n0\r\n\r\n"),
    ("chunks of a 304", b"HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ("no HTTP", b"\x16\x03\x01 this is not HTTP \x00\xff\r\n\r\n"),
    ("no HTTP behind an interim response", b"HTTP/1.1 103 Early Hints\r\n\r\nSSH-2.0\r\n"),
    ("an empty line first", b"\r\nHTTP/1.1 200 OK\r\n\r\n"),
    ("two spaces in a status line", b"HTTP/1.1  200 OK\r\nA: b\r\n\r\n"),
    ("a status line that breaks off", b"HTTP/1.1 20"),
    ("field lines that break off", b"HTTP/1.1 200 OK\r\nA: b\r\nC: d"),
    ("a line without a colon", b"HTTP/1.1 200 OK\r\nA: b\r\nno colon\r\nC: d\r\n\r\n"),
    ("folded lines", b"HTTP/1.1 200 OK\r\n x: y\r\nA:\r\n\tb\r\n c\r\n\r\n"),
    ("a space before a colon", b"HTTP/1.1 200 OK\r\nA\t : b\r\n\r\n"),
    ("characters that are not allowed", b"HTTP/1.1 200 OK\r\na b: c\r\nD: e\0\rf\r\n: g\r\n\r\n"),
];

const GET: &[u8] = b"GET /a HTTP/1.1\r\nHost: lab.example\r\n\r\n";

#[test]
fn messages_are_read_by_their_framing() {
    let mut out = String::new();
    for (name, received) in RECEIVED {
        let exchange = http1::read(GET, received, 0);
        let head = http1::head_length(received);
        writeln!(out, "### {name}\n{}head {head}\n", show(&exchange)).unwrap();
    }
    insta::assert_snapshot!(out);
}

#[test]
fn requests_are_read_with_what_they_send() {
    let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    let mut out = String::new();
    for request in [
        &b"HEAD /a?b HTTP/1.1\r\nHost: a\r\nX:  y \r\n\r\n"[..],
        b"POST /a HTTP/1.0\r\nContent-Length: 5\r\n\r\na\nb\nc",
        b"OPTIONS * HTTP/1.1\r\n\r\n",
        b"CONNECT a:1 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/2\r\n\r\n",
        b"",
    ] {
        let exchange = http1::read(request, answer, 10);
        writeln!(out, "### {}\n{}", request.escape_ascii(), show(&exchange)).unwrap();
    }
    insta::assert_snapshot!(out);
}

/// The bytes that a name may have (RFC 9110 section 5.6.2).
fn name() -> impl Strategy<Value = String> {
    let of_token = "!#$%&'*+-.^_`|~0189azAZ".chars().collect::<Vec<_>>();
    vec(select(of_token), 1..8).prop_map(String::from_iter)
}

fn piece() -> impl Strategy<Value = Vec<u8>> {
    let known = [
        "HTTP/1.1 200 OK",
        "HTTP/1.1 103 A",
        "\r\n",
        "\n",
        "\r",
        ": ",
        "Transfer-Encoding: chunked",
        "Content-Length: 2",
        "0",
        "a",
        " ",
        "\t",
        "\0",
        "é",
    ];
    let known = select(known.to_vec()).prop_map(|text| text.as_bytes().to_vec());
    prop_oneof![4 => known, 1 => vec(any::<u8>(), 1..4)]
}

fn lines_of(exchange: &Exchange) -> Vec<u32> {
    let heads = exchange.interim.iter().chain(&exchange.response);
    let lines = heads.flat_map(|head| {
        let fields = head.fields.0.iter().map(|field| field.line);
        fields.chain([head.line]).collect::<Vec<_>>()
    });
    let trailers = exchange.trailers.0.iter().map(|field| field.line);
    let oddities = exchange.oddities.iter().map(|oddity| oddity.line);
    lines.chain(trailers).chain(oddities).collect()
}

proptest! {
    #[test]
    fn what_is_well_formed_is_read_as_it_is(
        fields in vec((name(), "[!-~]{0,3}|[!-~][ -~]{0,9}[!-~]"), 0..9),
    ) {
        let head: String = fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let received = format!("HTTP/1.1 200 OK\r\n{head}\r\n");
        let exchange = http1::read(GET, received.as_bytes(), 0);
        let response = exchange.response.unwrap();
        let read = response.fields.0.iter().map(|line| (line.name.clone(), line.value.clone()));
        prop_assert_eq!(read.collect::<Vec<_>>(), fields);
        prop_assert!(response.fields.0.iter().zip(5..).all(|(field, line)| field.line == line));
        prop_assert!(exchange.oddities.is_empty());
    }

    #[test]
    fn any_bytes_are_read(pieces in vec(piece(), 0..30)) {
        let received = pieces.concat();
        let exchange = http1::read(GET, &received, 0);
        let last = 3 + u32::try_from(http1::lines(&received).count()).unwrap();
        let numbers = lines_of(&exchange);
        prop_assert!(numbers.iter().all(|line| (4..=last).contains(line)), "{numbers:?}");
        prop_assert!(http1::head_length(&received) <= received.len());
        // Whoever has no response knows why.
        let is_read = received.is_empty() || exchange.response.is_some()
            || !exchange.interim.is_empty()
            || exchange.oddities.iter().any(|odd| {
                matches!(odd.kind, OddityKind::NotHttp | OddityKind::BadStatusLine)
            });
        prop_assert!(is_read);
        inspect(&exchange);
    }
}
