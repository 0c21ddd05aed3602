//! Attacks on HTTP/1.1: slow, idle, large, wrong and many.

use std::time::Duration;

use super::{ECHOED, FEW_PLACES, INSPECT, LARGE, SHOWN, TEXT, TRANSCRIPT};
use crate::attack::probe::Probe;
use crate::attack::service::request;
use crate::attack::way::{Reads, Script, Way};

/// Connections that each hold a response.
const MANY: usize = 450;
/// Connections that say little.
const SLOW: usize = 1_000;
/// Connections that say nothing.
const IDLE: usize = 4_000;
/// Connections that send as fast as they are let.
const FAST: usize = 32;
/// Responses that wait, as many as the service lets in all.
const DELAYED: usize = 5_000;
/// From one byte of a slow client to the next.
const PACE: Duration = Duration::from_millis(200);
/// A limit of open files that is soon reached.
const FEW_DESCRIPTORS: u32 = 256;

pub(super) fn ways() -> Vec<Way> {
    let mut ways = idle();
    ways.extend(slow());
    ways.extend(unread());
    ways.extend(wrong());
    ways.extend(many());
    ways
}

fn named(name: &str, connections: usize, script: Script) -> Way {
    Way::new(format!("HTTP/1.1: {name}"), connections, script)
}

fn idle() -> Vec<Way> {
    let after = Script::send(request("/api/status/200")).reads(Reads::Everything);
    vec![
        named("all places, no byte", IDLE, Script::send("").every(PACE))
            .with_settings(FEW_PLACES),
        named("all places, half a head", IDLE, Script::send("GET / HTTP/1.1\r\nHost:"))
            .with_settings(FEW_PLACES),
        named("all places, idle after an answer", IDLE, after)
            .with_settings(FEW_PLACES),
        named("idle, few descriptors", 2 * FEW_DESCRIPTORS as usize, Script::send(""))
            .with_descriptors(FEW_DESCRIPTORS),
    ]
}

fn slow() -> Vec<Way> {
    let head = Script::send("GET / HTTP/1.1\r\nHost: lab.example\r\n");
    let head = head.then(|_, turn| format!("X-{turn}: a\r\n").into_bytes());
    let posts = |target: &str| {
        let post = format!(
            "POST {target} HTTP/1.1\r\nHost: lab.example\r\nContent-Length: {TEXT}\r\n\r\n"
        );
        Script::send(post).then(|_, _| b"x".to_vec()).every(PACE)
    };
    let chunks = Script::send(
        "POST /api/status/200 HTTP/1.1\r\nHost: lab.example\r\n\
         Transfer-Encoding: chunked\r\n\r\n",
    );
    let reader = Script::send(request(LARGE)).reads(Reads::Slowly).every(PACE);
    vec![
        named("slow head, a line in 200 ms", SLOW, head.every(PACE)),
        named("slow content to inspect, a byte in 200 ms", MANY, posts(INSPECT)),
        named("slow content to the simulator", MANY, posts("/api/status/200")),
        named(
            "slow chunks of a byte",
            MANY,
            chunks.then(|_, _| b"1\r\nx\r\n".to_vec()).every(PACE),
        ),
        named("slow reader, a byte in 200 ms", MANY, reader),
    ]
}

/// Responses that nobody takes, and content that does not end.
fn unread() -> Vec<Way> {
    let targets = [
        LARGE,
        TRANSCRIPT,
        "/api/status/200?fault=stall&size=1048576",
        "/api/status/200?fault=endless-headers",
        "/codes/502?size=1048576",
    ];
    let unread = targets.map(|target| {
        named(&format!("reads nothing: {target}"), MANY, Script::send(request(target)))
    });
    let begun = format!(
        "POST {INSPECT} HTTP/1.1\r\nHost: lab.example\r\nContent-Length: {TEXT}\r\n\r\n{}",
        "x".repeat(TEXT - 1)
    );
    // Ten times as much in the page.
    let form = format!(
        "POST {ECHOED}&format=html HTTP/1.1\r\nHost: lab.example\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {SHOWN}\r\n\
         \r\n{}",
        "\"&".repeat(SHOWN / 2)
    );
    let mut ways = Vec::from(unread);
    ways.push(named("content to inspect that does not end", MANY, Script::send(begun)));
    ways.push(named("content that is shown late", MANY, Script::send(form)));
    ways
}

/// Heads that are bombs, and shapes on which two recipients may disagree where a request
/// ends (RFC 9112 section 11.2).
fn wrong() -> Vec<Way> {
    const HIDDEN: &str = "GET /api/status/200?key=of-a-good-client HTTP/1.1\r\n\
                          Host: lab.example\r\n\r\n";
    const SHAPES: [&str; 12] = [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 90\r\n\r\n",
        "Content-Length: 0, 90\r\n\r\n",
        "Content-Length: +0\r\n\r\n",
        "Content-Length: 18446744073709551616\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1;a=\"\n\r\nx\r\n0\r\n\r\n",
        "A: b\r\n\tTransfer-Encoding: chunked\r\n\r\n",
        "A: b\0c\r\nHost: other.example\r\n\r\n",
    ];
    let shape = |peer: usize, turn: u32| {
        let number = peer.wrapping_add(turn as usize) % SHAPES.len();
        let shape = SHAPES.get(number).copied().unwrap_or_default();
        let start = "POST /api/status/200 HTTP/1.1\r\nHost: lab.example\r\n";
        [start, shape, HIDDEN].concat().into_bytes()
    };
    let bomb = |name: &str, line: fn(u32) -> String| {
        let start = Script::send("GET / HTTP/1.1\r\nHost: lab.example\r\n");
        let script = start.then(move |_, turn| line(turn).into_bytes());
        named(name, FAST, script.reads(Reads::Everything))
    };
    let garbage = Script::send("").then(|peer, turn| {
        let byte = |n: u32| (n.wrapping_mul(2_654_435_761) >> 24).to_le_bytes();
        let first = u32::try_from(peer).unwrap_or_default() + turn * 1000;
        (first..first + 1000).flat_map(byte).collect()
    });
    vec![
        bomb("head of endless fields", |turn| format!("X-{turn}: a\r\n").repeat(200)),
        bomb("head of one endless field", |turn| match turn {
            0 => "A: ".to_owned(),
            _ => "a".repeat(4096),
        }),
        bomb("head of one endless name", |_| "a".repeat(4096)),
        bomb("endless cookies", |_| "Cookie: a=b; c=d\r\n".repeat(200)),
        named(
            "endless target",
            FAST,
            Script::send("GET /")
                .then(|_, _| vec![b'a'; 4096])
                .reads(Reads::Everything),
        ),
        named("two readings of a request", FAST, Script::send("").then(shape))
            .probed(Probe::Key),
        named("bytes that are no HTTP", FAST, garbage.reads(Reads::Everything)),
    ]
}

/// Many of what is right.
fn many() -> Vec<Way> {
    let pipelined = request("/api/status/200").repeat(50);
    let again = pipelined.clone();
    let closing = "GET /api/status/200 HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\r\n";
    let keys = |peer: usize, turn: u32| {
        let key = |n: u32| request(&format!("/api/status/204?key=flood-{peer}-{n}"));
        (turn * 50..turn * 50 + 50).map(key).collect::<String>().into_bytes()
    };
    let fast = |name, script: Script| named(name, FAST, script);
    vec![
        fast(
            "connections that come and go",
            Script::send(closing).reads(Reads::Everything),
        ),
        fast(
            "pipelined requests",
            Script::send(pipelined.clone())
                .then(move |_, _| again.clone().into_bytes())
                .reads(Reads::Everything),
        ),
        fast(
            "pipelined requests, nothing read",
            Script::send("").then(move |_, _| pipelined.clone().into_bytes()),
        ),
        fast(
            "chunks of a byte",
            Script::send(
                "POST /api/status/200 HTTP/1.1\r\nHost: lab.example\r\n\
                 Transfer-Encoding: chunked\r\n\r\n",
            )
            .then(|_, _| b"1\r\nx\r\n".repeat(1000))
            .reads(Reads::Everything),
        ),
        fast("new keys", Script::send("").then(keys).reads(Reads::Everything))
            .probed(Probe::Key),
        named(
            "delayed responses",
            DELAYED,
            Script::send(request("/api/status/200?delay=30s")),
        )
        .probed(Probe::Delay),
    ]
}
