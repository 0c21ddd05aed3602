//! Attacks on the echo behind 101.

use std::time::Duration;

use crate::attack::way::{Reads, Script, Way};

/// Asks for the echo (RFC 6455 section 4.1).
const HANDSHAKE: &str = "GET /api/status/101 HTTP/1.1\r\nHost: lab.example\r\n\
    Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
/// Sockets that say nothing.
const IDLE: usize = 2_000;
const MANY: usize = 50;
const PACE: Duration = Duration::from_millis(200);

pub(super) fn ways() -> Vec<Way> {
    // Frames that are masked by nothing (RFC 6455 section 5.2).
    let ping = [&[0x89, 0x80 | 0x7d, 0, 0, 0, 0][..], &[b'p'; 125]].concat();
    let text =
        [&[0x81, 0x80 | 0x7e, 0x40, 0, 0, 0, 0, 0][..], &[b't'; 16_384]].concat();
    // A message whose end does not come, in fragments of a byte, and then of none.
    let begun = [0x01, 0x81, 0, 0, 0, 0, b't'];
    let fragment = [0x00, 0x81, 0, 0, 0, 0, b't'];
    let empty = [0x00, 0x80, 0, 0, 0, 0];
    let close = [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8];
    let socket = |name: &str, connections: usize, script: Script| {
        Way::new(format!("WebSocket: {name}"), connections, script)
    };
    let open = |first: &[u8]| Script::send([HANDSHAKE.as_bytes(), first].concat());
    let flood = |frame: &[u8], reads: Reads| {
        let many = frame.repeat(4096_usize.div_ceil(frame.len()));
        open(&[]).then(move |_, _| many.clone()).reads(reads)
    };
    let fragments = |frame: &[u8]| {
        let many = frame.repeat(500);
        open(&begun).then(move |_, _| many.clone()).reads(Reads::Everything)
    };
    vec![
        socket("silence", IDLE, open(&[]).every(PACE)),
        socket("pings", MANY, flood(&ping, Reads::Everything)),
        socket("pings, nothing read", MANY, flood(&ping, Reads::Nothing)),
        socket("texts of 16 KiB", MANY, flood(&text, Reads::Everything)),
        socket("texts of 16 KiB, nothing read", MANY, flood(&text, Reads::Nothing)),
        socket("a message of endless fragments", MANY, fragments(&fragment)),
        socket("empty fragments", MANY, fragments(&empty)),
        socket("handshakes", MANY, open(&close).reads(Reads::Everything)),
    ]
}
