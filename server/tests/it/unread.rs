//! Content that nobody reads: little of it is dropped and the connection goes on;
//! otherwise the answer says that the connection ends (RFC 9112 section 9.6).

use std::fmt::Write as _;

use crate::{frames::Frames, service::Service};

const KIB: usize = 1024;

/// What a client sends, and how.
#[derive(Debug, Clone, Copy)]
enum Content {
    /// So many bytes, with their length.
    Length(usize),
    /// The same in one chunk (RFC 9112 section 7.1).
    Chunked(usize),
    /// A length, and no byte of it.
    Announced(usize),
    /// The same, waiting for a 100 (RFC 9110 section 10.1.1).
    Expected(usize),
}

fn request(method: &str, target: &str, content: Content) -> Vec<u8> {
    let (field, content) = match content {
        Content::Length(length) => {
            (format!("Content-Length: {length}"), "x".repeat(length))
        }
        Content::Chunked(length) => (
            "Transfer-Encoding: chunked".to_owned(),
            format!("{length:x}\r\n{}\r\n0\r\n\r\n", "x".repeat(length)),
        ),
        Content::Announced(length) => {
            (format!("Content-Length: {length}"), String::new())
        }
        Content::Expected(length) => {
            (format!("Content-Length: {length}\r\nExpect: 100-continue"), String::new())
        }
    };
    format!("{method} {target} HTTP/1.1\r\nHost: a\r\n{field}\r\n\r\n{content}").into()
}

/// Sends a request, and another one behind it; says how the connection goes on.
fn outcome(service: &Service, method: &str, target: &str, content: Content) -> String {
    let mut client = service.connect();
    client.write(&request(method, target, content));
    let mut answer = client.receive(method);
    if let (100, Content::Expected(length)) = (answer.status(), content) {
        client.write("x".repeat(length).as_bytes());
        answer = client.receive(method);
    }
    let status = answer.status();
    if answer.field("connection") == Some("close") {
        assert!(
            client.is_closed(),
            "{method} {target} {content:?}: announced, not done"
        );
        return format!("{status}, and says that the connection ends");
    }
    client.send("GET", "/api/status/299", &[], "");
    assert_eq!(client.receive("GET").status(), 299, "{method} {target} {content:?}");
    format!("{status}, and the connection goes on")
}

#[test]
fn no_connection_ends_unannounced() {
    let service = Service::with(&["--max-request-content-time", "300ms"]);
    let targets = [
        ("POST", "/api/nothing", "an unknown route"),
        ("POST", "/nothing", "an unknown page"),
        ("POST", "/api/codes", "a method that is not taken"),
        ("PUT", "/", "a method that a page does not take"),
        ("PUT", "/api/keys/a", "a method that a key does not take"),
        ("POST", "/pkg/nothing.js", "an unknown file"),
        ("POST", "/api/status/4", "codes that are none"),
        ("POST", "/api/status/200?delay=2", "an option that is none"),
        ("POST", "/api/wire/4", "a transcript of codes that are none"),
        ("POST", "/api/wire/200", "a transcript"),
        ("POST", "/api/inspect?status=x", "a parameter that is none"),
        ("POST", "/api/inspect", "a text to inspect"),
        ("POST", "/inspect", "a form to inspect"),
        ("CONNECT", "a:80", "no method of ours"),
        ("OPTIONS", "*", "the server in general"),
        ("POST", "/api/status/200", "a simulated response"),
        ("POST", "/api/status/500", "a simulated error"),
        ("GET", "/api/status/204", "a simulated response to GET"),
        ("GET", "/robots.txt", "a document"),
    ];
    let contents = [
        Content::Length(3),
        Content::Length(64 * KIB),
        Content::Chunked(60 * KIB),
        Content::Length(200 * KIB),
        Content::Length(4096 * KIB),
        Content::Chunked(4096 * KIB),
        Content::Announced(10),
        Content::Announced(1 << 40),
        Content::Expected(10),
    ];
    let mut shown = String::new();
    for (method, target, name) in targets {
        writeln!(shown, "{method} {target}: {name}").unwrap();
        for content in contents {
            let outcome = outcome(&service, method, target, content);
            writeln!(shown, "    {content:?}: {outcome}").unwrap();
        }
    }
    insta::assert_snapshot!("unread_content", shown);
}

/// HTTP/1.0 has its own way to say so: no `keep-alive` (RFC 9112 section 9.3).
#[test]
fn on_http_1_0_nothing_says_that_the_connection_goes_on() {
    let service = Service::start();
    for (length, connection) in [(100, Some("keep-alive")), (100_000, None)] {
        let mut client = service.connect();
        let head = format!(
            "POST /nothing HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\
             Content-Length: {length}\r\n\r\n"
        );
        client.write(format!("{head}{}", "x".repeat(length)).as_bytes());
        let answer = client.receive("POST");
        assert_eq!((answer.status(), answer.field("connection")), (404, connection));
        if connection.is_none() {
            assert!(client.is_closed());
            continue;
        }
        client.send("GET", "/api/status/299", &[], "");
        assert_eq!(client.receive("GET").status(), 299);
    }
}

/// One member of any line is enough (RFC 9110 section 10.1.1).
#[test]
fn a_client_that_waits_for_a_100_gets_no_100_and_no_wait() {
    let service = Service::start();
    for lines in [
        "Expect: 100-continue",
        "Expect: 100-Continue",
        "Expect: foo\r\nExpect: 100-continue",
        "Expect: 100-continue, foo",
    ] {
        let text = service.exchange(
            format!("POST /api/nothing HTTP/1.1\r\nHost: a\r\n{lines}\r\nContent-Length: 5\r\n\r\n")
                .as_bytes(),
        );
        assert!(text.starts_with("HTTP/1.1 404 "), "{lines}: {text}");
        assert!(text.contains("\r\nconnection: close\r\n"), "{lines}: {text}");
    }
}

#[test]
fn on_http_2_the_stream_is_reset_without_an_error() {
    let service = Service::start();
    for (target, status) in
        [("/api/nothing", 404), ("/api/codes", 405), ("/api/status/4", 400)]
    {
        let mut client = Frames::open(&service, 65_535);
        let fields = [
            (":method", "POST"),
            (":scheme", "http"),
            (":authority", "a"),
            (":path", target),
        ];
        client.fields(1, &fields, false);
        client.data(1, b"some of it", false);
        let came = client.receive(1);
        assert_eq!((came.status, &*came.ended), (Some(status), "end"), "{target}");
        let came = client.receive(1);
        assert_eq!((came.status, &*came.ended), (None, "reset NO_ERROR"), "{target}");
        client.get(3, "/api/status/299");
        assert_eq!(client.receive(3).status, Some(299), "{target}");
    }
}

/// What a keep-alive agent does: the next request goes out as soon as an answer has
/// come that does not end the connection.
#[test]
fn two_thousand_mixed_requests_lose_no_connection() {
    let service = Service::start();
    let kinds: [(&str, &str, Content, u16); 8] = [
        ("POST", "/api/status/200", Content::Length(100), 200),
        ("POST", "/api/nothing", Content::Length(5 * KIB), 404),
        ("POST", "/api/codes", Content::Chunked(20 * KIB), 405),
        ("POST", "/api/inspect", Content::Length(1100 * KIB), 413),
        ("POST", "/api/status/abc", Content::Length(50 * KIB), 400),
        ("PUT", "/codes/502", Content::Length(80 * KIB), 405),
        ("POST", "/api/status/413", Content::Expected(70 * KIB), 413),
        ("POST", "/api/status/503", Content::Length(0), 503),
    ];
    let mut client = service.connect();
    let mut connections = 1;
    for number in 0..2000 {
        let (method, target, content, status) = kinds[number * 7 % kinds.len()];
        client.write(&request(method, target, content));
        let answer = client.receive(method);
        assert_eq!(answer.status(), status, "{number}: {method} {target}");
        if answer.field("connection") == Some("close") {
            client = service.connect();
            connections += 1;
        }
    }
    // 413 by size, 405 to 80 KiB, and the 413 instead of a 100.
    assert_eq!(connections, 1 + 3 * 2000 / kinds.len());
}

#[test]
fn content_that_is_late_or_broken_is_told_on_every_route() {
    let service = Service::with(&["--max-request-content-time", "300ms"]);
    let mut shown = String::new();
    for target in ["/api/status/200", "/api/wire/200", "/api/inspect", "/inspect"] {
        for (name, field, content) in [
            ("late", "Content-Length: 10", "abc"),
            ("late chunk", "Transfer-Encoding: chunked", "a\r\nabc"),
            ("bad chunk", "Transfer-Encoding: chunked", "zz\r\n"),
        ] {
            let text = service.exchange(
                format!(
                    "POST {target} HTTP/1.1\r\nHost: a\r\n{field}\r\n\r\n{content}"
                )
                .as_bytes(),
            );
            let (head, document) = text.split_once("\r\n\r\n").unwrap();
            let status = &head[9..12];
            let closes = head.contains("\r\nconnection: close");
            let problem: serde_json::Value = serde_json::from_str(document).unwrap();
            let detail = problem["detail"].as_str().unwrap();
            writeln!(shown, "{target} {name}\n    {status}, closes {closes}: {detail}")
                .unwrap();
        }
    }
    insta::assert_snapshot!("late_and_broken_content", shown);
}
