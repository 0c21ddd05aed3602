//! 101, for a client that asked for it.

use std::{
    io::{ErrorKind, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::service::{Client, End, Service};

const HANDSHAKE: [(&str, &str); 4] = [
    ("Connection", "Upgrade"),
    ("Upgrade", "websocket"),
    ("Sec-WebSocket-Version", "13"),
    ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
];

#[test]
fn a_websocket_is_switched_to_and_echoes() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/api/status/101", &HANDSHAKE, "");
    let response = client.receive("GET");
    assert_eq!(response.status_line, "HTTP/1.1 101 Switching Protocols");
    assert_eq!(response.field("simulated-status"), Some("101"));
    assert_eq!(response.field("upgrade"), Some("websocket"));
    // The example of RFC 6455 section 1.3.
    let accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    assert_eq!(response.field("sec-websocket-accept"), Some(accept));
    assert_eq!(response.field("content-length"), None);
    // A masked text frame "Hello" (RFC 6455 section 5.7), then a masked close.
    client.write(b"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58");
    client.write(b"\x88\x80\x00\x00\x00\x00");
    // The same frame without a mask, and the close that answers ours; 0x81 and
    // 0x88 are no UTF-8.
    assert_eq!(client.rest(), "\u{fffd}\u{5}Hello\u{fffd}\0");
}

#[test]
fn a_websocket_keeps_its_place_among_the_connections() {
    let service = Service::with(&["--max-connections", "1"]);
    let mut first = service.connect();
    first.send("GET", "/api/status/101?reason=Onwards", &HANDSHAKE, "");
    assert_eq!(first.receive("GET").status_line, "HTTP/1.1 101 Onwards");
    let mut second = service.connect();
    second.send("GET", "/api/status/200", &[], "");
    assert!(second.is_silent(), "the only place is taken");
    drop(first);
    assert_eq!(second.receive("GET").status(), 200);
}

#[test]
fn an_incomplete_handshake_gets_the_426_that_says_so() {
    let service = Service::start();
    for missing in 0..HANDSHAKE.len() {
        let mut fields = HANDSHAKE.to_vec();
        if missing == 3 {
            // Not sixteen bytes (RFC 6455 section 4.1).
            fields.push(("Sec-WebSocket-Key", "eA=="));
        }
        fields.remove(missing);
        let response = service.ask("GET", "/api/status/101", &fields);
        assert_eq!(response.status(), 426);
        assert_eq!(response.field("upgrade"), Some("websocket"));
        assert_eq!(response.field("connection"), Some("upgrade"));
        assert!(response.text().contains("open this URL as a WebSocket"));
    }
}

/// A client whose handshake is done.
fn open(service: &Service) -> Client {
    let mut client = service.connect();
    client.send("GET", "/api/status/101", &HANDSHAKE, "");
    assert_eq!(client.receive("GET").status(), 101);
    client
}

/// A frame of a client, masked by zeros (RFC 6455 section 5.2).
fn masked(opcode: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = header(opcode, payload.len());
    frame[1] |= 0x80;
    frame.extend([0; 4]);
    frame.extend(payload);
    frame
}

/// A frame of the service.
fn unmasked(opcode: u8, payload: &[u8]) -> Vec<u8> {
    [&header(opcode, payload.len()), payload].concat()
}

/// The last frame of its message, with the length in the fewest bytes.
fn header(opcode: u8, length: usize) -> Vec<u8> {
    let opcode = 0x80 | opcode;
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(length @ ..126), _) => vec![opcode, length],
        (_, Ok(length)) => [&[opcode, 126][..], &length.to_be_bytes()].concat(),
        _ => panic!("no test needs such a frame"),
    }
}

/// Opcodes (RFC 6455 section 5.2).
const TEXT: u8 = 1;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

/// A name, settings, what the client sends, and what it gets.
type Row<'a> = (&'a str, &'a [&'a str], Vec<Vec<u8>>, Vec<Vec<u8>>);

#[test]
fn frames_and_what_comes_back() {
    let scarce: &[&str] = &["--max-unsent", "1000"];
    let (largest, too_large) = (vec![b'x'; 16_384], vec![b'x'; 16_385]);
    let later = b"\x03\xf5too much waits in memory: try again";
    let table: [Row<'_>; 6] = [
        (
            "each ping gets its pong",
            &[],
            vec![masked(PING, b"a"), masked(PING, b"b"), masked(CLOSE, b"")],
            vec![unmasked(PONG, b"a"), unmasked(PONG, b"b"), unmasked(CLOSE, b"")],
        ),
        (
            "the largest message",
            &[],
            vec![masked(TEXT, &largest), masked(CLOSE, b"")],
            vec![unmasked(TEXT, &largest), unmasked(CLOSE, b"")],
        ),
        ("a larger one ends it", &[], vec![masked(TEXT, &too_large)], vec![]),
        (
            "where memory is scarce, small messages have their place",
            scarce,
            vec![masked(TEXT, b"a"), masked(CLOSE, b"")],
            vec![unmasked(TEXT, b"a"), unmasked(CLOSE, b"")],
        ),
        (
            "a large one is refused",
            scarce,
            vec![masked(TEXT, &largest)],
            vec![unmasked(CLOSE, later)],
        ),
        (
            "in the middle too",
            scarce,
            vec![masked(TEXT, b"a"), masked(TEXT, &largest), masked(TEXT, b"b")],
            vec![unmasked(TEXT, b"a"), unmasked(CLOSE, later)],
        ),
    ];
    for (what, arguments, sent, expected) in table {
        let service = Service::with(arguments);
        let mut client = open(&service);
        client.write(&sent.concat());
        assert!(client.rest_and_end().0 == expected.concat(), "{what}");
    }
}

/// Writes until the service takes no more: how much it took.
fn fill(stream: &mut TcpStream, frames: &[u8]) -> usize {
    let mut taken = 0;
    loop {
        match stream.write(frames) {
            Ok(length) => taken += length,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return taken,
            Err(error) => panic!("{error} after {taken} bytes"),
        }
        assert!(taken < 256 * 1024 * 1024, "whatever comes is read");
    }
}

#[test]
fn a_client_that_takes_no_pongs_is_read_no_more_and_then_dropped() {
    let service = Service::with(&["--max-stall-time", "2s"]);
    let mut stream = TcpStream::connect(service.address).unwrap();
    let head: String =
        HANDSHAKE.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request =
        format!("GET /api/status/101 HTTP/1.1\r\nHost: lab.example\r\n{head}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    stream.set_write_timeout(Some(Duration::from_millis(500))).unwrap();
    fill(&mut stream, &masked(PING, &[b'p'; 125]).repeat(100));
    let begun = Instant::now();
    let ended = loop {
        match stream.write(&masked(PING, b"")) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => break error.kind(),
            Ok(_) => {}
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "it is never dropped");
    };
    assert!(
        matches!(ended, ErrorKind::ConnectionReset | ErrorKind::BrokenPipe),
        "{ended}"
    );
    let mut other = open(&service);
    other.write(&[masked(PING, b"a"), masked(CLOSE, b"")].concat());
    let expected = [unmasked(PONG, b"a"), unmasked(CLOSE, b"")].concat();
    assert_eq!(other.rest_and_end(), (expected, End::Closed));
}
