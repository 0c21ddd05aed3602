//! The ways of abuse.

use std::sync::Arc;

use crate::{
    service::request,
    way::{Act, Way},
};

/// Connections of HTTP/2, each with as many streams as the service lets.
const MULTIPLEXED: u32 = 128;
/// Connections of HTTP/1.1.
const MANY: u32 = 450;
/// Sockets of the echo that say nothing.
const IDLE: u32 = 2_000;
/// More connections than there are places.
const FLOOD: u32 = 5_500;
/// Connections of HTTP/2 that send content as fast as their windows let them.
const POSTING: u32 = 64;
/// Connections that ask for costly work, each again and again.
const AT_ONCE: u32 = 8;
/// Largest text that is inspected, in bytes.
const TEXT: usize = 1024 * 1024;

const LARGE: &str = "/api/status/200?size=1048576";
const TRANSCRIPT: &str = "/api/wire/200?size=1048576";
const INSPECT: &str = "/api/inspect";
/// Spares a client that waits for a 100 its content, and so does not read it.
const UNREAD: &str = "/api/status/500?delay=30s";
/// Keeps content to show it, and waits.
const ECHOED: &str = "/api/status/200?delay=30s";
/// As much of it as is kept, in bytes.
const SHOWN: usize = 64 * 1024;

/// All of them; one asks for this file.
pub(crate) fn all(wasm: &str) -> Vec<Way> {
    let targets = [LARGE, TRANSCRIPT, "/", "/codes/502", "/api/codes", wasm];
    let mut all = Vec::from(targets.map(|target| ask(target, "identity", 0)));
    all.push(ask("/codes/502", "br", 0));
    all.push(ask("/api/codes", "br", 0));
    all.push(ask(LARGE, "identity", 1));
    let unread = [
        LARGE,
        TRANSCRIPT,
        "/api/status/200?fault=stall&size=1048576",
        "/api/status/200?fault=endless-headers",
        "/codes/502?size=1048576",
    ];
    all.extend(unread.map(|target| {
        send(
            format!("HTTP/1.1 that reads nothing: {target}"),
            MANY,
            request(target),
            &[],
        )
    }));
    all.extend(websockets());
    all.extend(contents());
    all.extend(costly());
    all.extend(floods());
    all
}

/// All places for connections, taken and hardly used.
fn floods() -> [Way; 3] {
    // Empty SETTINGS (RFC 9113 sections 3.4 and 6.5).
    let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let flood = |name: &str, once: &str| {
        send(format!("flood: {name}"), FLOOD, once.to_owned(), &[])
    };
    [
        flood("silence", ""),
        flood("HTTP/2, silence", preface),
        flood("half a request head", "GET / HTTP/1.1\r\nHost:"),
    ]
}

/// Work that takes long on the processor, asked for again as soon as it is done.
fn costly() -> [Way; 6] {
    let repeat = |name: &str, request: String| {
        let name = format!("costly: {name}");
        let act = Act::Repeat { request: request.into_bytes().into() };
        Way { name, connections: AT_ONCE, act }
    };
    let post = |target: &str, start: &str, content: &str| {
        let content = [start, content].concat();
        format!(
            "POST {target} HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\
             Content-Length: {}\r\n\r\n{content}",
            content.len(),
        )
    };
    let get = |target: &str| {
        format!(
            "GET {target} HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\
             Accept-Encoding: br\r\n\r\n"
        )
    };
    let fields = "A: b\r\n".repeat((TEXT - 64) / 6);
    let start = "HTTP/1.1 200 OK\r\n";
    let options: String =
        (0..32).map(|number| format!("&header=X-Field-{number}:+{:0200}", 0)).collect();
    let page = format!("/codes/502?omit=Date{options}");
    let words: String = (0..100).map(|number| format!("{number}+")).collect();
    [
        repeat("POST /api/inspect, many fields", post(INSPECT, start, &fields)),
        repeat("POST /api/inspect, many responses", post(INSPECT, "", &responses())),
        repeat("POST /inspect", post("/inspect", "text=", &fields)),
        repeat("a page of many options", get(&page)),
        repeat("/search", get(&format!("/search?q={words}"))),
        Way {
            name: "costly: HTTP/2 that asks and resets: /cards/502.png".into(),
            connections: AT_ONCE,
            act: Act::Reset { target: "/cards/502.png".into() },
        },
    ]
}

/// As many responses as are read, with many fields each.
fn responses() -> String {
    let fields: String = (0..90).map(|number| format!("A{number}: b\r\n")).collect();
    let mut all = format!("HTTP/1.1 200 OK\r\n{fields}\r\n").repeat(1000);
    all.truncate(TEXT);
    all
}

fn websockets() -> [Way; 4] {
    // Frames that are masked by nothing (RFC 6455 section 5.2).
    let ping = [&[0x89, 0x80 | 0x7d, 0, 0, 0, 0][..], &[b'p'; 125]].concat();
    let text =
        [&[0x81, 0x80 | 0x7e, 0x40, 0, 0, 0, 0, 0][..], &[b't'; 16_384]].concat();
    let socket = |name: &str, connections, again: &[u8]| {
        send(format!("WebSocket: {name}"), connections, handshake(), again)
    };
    [
        socket("pings, nothing read", 1, &ping),
        socket("pings, nothing read", 50, &ping),
        socket("texts of 16 KiB, nothing read", 50, &text),
        socket("silence", IDLE, &[]),
    ]
}

fn contents() -> [Way; 5] {
    let begun = format!(
        "POST {INSPECT} HTTP/1.1\r\nHost: lab.example\r\nContent-Length: {TEXT}\r\n\r\n{}",
        "x".repeat(TEXT - 1)
    );
    let name = format!("HTTP/1.1 content that does not end: {INSPECT}");
    // Ten times as much in the page.
    let form = format!(
        "POST {ECHOED}&format=html HTTP/1.1\r\nHost: lab.example\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {SHOWN}\r\n\
         \r\n{}",
        "\"&".repeat(SHOWN / 2)
    );
    let shown = format!("HTTP/1.1 content that is shown late: {ECHOED}");
    let post = |target: &str, field, connections, length| {
        let name = format!("HTTP/2 content that does not end: {target}");
        Way {
            name,
            connections,
            act: Act::Post { target: target.into(), field, length },
        }
    };
    [
        send(name, MANY, begun, &[]),
        send(shown, MANY, form, &[]),
        post(INSPECT, ("accept", "*/*"), POSTING, TEXT - 1),
        post(ECHOED, ("accept", "text/html"), POSTING, SHOWN),
        post(UNREAD, ("expect", "100-continue"), MULTIPLEXED, 2 * 16 * 1024),
    ]
}

fn ask(target: &str, coding: &'static str, window: u32) -> Way {
    let name = format!("HTTP/2 with a window of {window}: {target} ({coding})");
    let field = ("accept-encoding", coding);
    let act = Act::Ask { target: target.into(), field, window };
    Way { name, connections: MULTIPLEXED, act }
}

fn send(name: String, connections: u32, once: String, again: &[u8]) -> Way {
    let once: Arc<[u8]> = once.into_bytes().into();
    Way { name, connections, act: Act::Send { once, again: again.into() } }
}

/// Asks for the echo (RFC 6455 section 4.1).
fn handshake() -> String {
    "GET /api/status/101 HTTP/1.1\r\nHost: lab.example\r\nConnection: Upgrade\r\n\
     Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
     Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        .to_owned()
}
