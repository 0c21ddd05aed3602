//! 101, for a client that asked for it.

use crate::service::Service;

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
