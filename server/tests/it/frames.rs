//! A client of HTTP/2 that sends any frame, and shows what comes back.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::service::Service;

/// What a client sends first (RFC 9113 section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Types of frames (RFC 9113 section 6).
const DATA: u8 = 0;
const HEADERS: u8 = 1;
pub(crate) const PRIORITY: u8 = 2;
const RST_STREAM: u8 = 3;
pub(crate) const SETTINGS: u8 = 4;
pub(crate) const PING: u8 = 6;
const GOAWAY: u8 = 7;
pub(crate) const WINDOW_UPDATE: u8 = 8;

const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
const ACK: u8 = 1;

/// One connection.
pub(crate) struct Frames {
    stream: TcpStream,
    longest: Duration,
}

/// What came on a stream until it ended.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Came {
    pub(crate) status: Option<u16>,
    pub(crate) content: Vec<u8>,
    /// `end`, `reset CODE`, `goaway CODE`, `closed`, or `silence`.
    pub(crate) ended: String,
}

impl Came {
    /// The detail of a problem document.
    pub(crate) fn detail(&self) -> String {
        let problem: serde_json::Value =
            serde_json::from_slice(&self.content).unwrap_or_default();
        problem["detail"].as_str().unwrap_or("-").to_owned()
    }
}

impl Frames {
    /// Connects, with the initial window of each stream.
    pub(crate) fn open(service: &Service, window: u32) -> Self {
        Self::to(service.address, window)
    }

    pub(crate) fn to(address: std::net::SocketAddr, window: u32) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        let mut frames = Self { stream, longest: Duration::ZERO };
        frames.give_up_after(Duration::from_secs(20));
        frames.write(PREFACE);
        // SETTINGS_INITIAL_WINDOW_SIZE (RFC 9113 section 6.5.2).
        let setting = [&[0, 4][..], &window.to_be_bytes()].concat();
        frames.send(SETTINGS, 0, 0, &setting);
        frames
    }

    pub(crate) fn give_up_after(&mut self, time: Duration) {
        self.stream.set_read_timeout(Some(time)).unwrap();
        self.longest = time;
    }

    fn write(&mut self, bytes: &[u8]) {
        // A service that has answered already may have closed its side.
        let _ = self.stream.write_all(bytes);
    }

    /// Sends a frame (RFC 9113 section 4.1).
    pub(crate) fn send(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
        let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
        let head = [&length[1..], &[kind, flags], &stream.to_be_bytes()].concat();
        self.write(&[&head, payload].concat());
    }

    /// Sends a field section; it may be the end of the stream.
    pub(crate) fn fields(&mut self, stream: u32, fields: &[(&str, &str)], ends: bool) {
        let flags = END_HEADERS | if ends { END_STREAM } else { 0 };
        self.send(HEADERS, flags, stream, &section(fields));
    }

    /// A GET of this target.
    pub(crate) fn get(&mut self, stream: u32, target: &str) {
        let fields = [
            (":method", "GET"),
            (":scheme", "http"),
            (":authority", "lab.example"),
            (":path", target),
        ];
        self.fields(stream, &fields, true);
    }

    pub(crate) fn data(&mut self, stream: u32, content: &[u8], ends: bool) {
        self.send(DATA, if ends { END_STREAM } else { 0 }, stream, content);
    }

    /// All that comes on a stream until it, or the connection, ends.
    pub(crate) fn receive(&mut self, stream: u32) -> Came {
        let mut came = Came::default();
        let start = Instant::now();
        loop {
            // Pings come for ever.
            if start.elapsed() > self.longest {
                came.ended = "silence".into();
                return came;
            }
            let Some((kind, flags, own, payload)) = self.frame(&mut came) else {
                return came;
            };
            if kind == GOAWAY {
                came.ended = format!("goaway {}", code(&payload[4..]));
                return came;
            }
            if own != stream {
                continue;
            }
            match kind {
                HEADERS => came.status = status(&payload),
                DATA => came.content.extend(payload),
                RST_STREAM => {
                    came.ended = format!("reset {}", code(&payload));
                    return came;
                }
                _ => continue,
            }
            if flags & END_STREAM != 0 {
                came.ended = "end".into();
                return came;
            }
        }
    }

    /// The next frame; settings and pings are acknowledged on the way.
    fn frame(&mut self, came: &mut Came) -> Option<(u8, u8, u32, Vec<u8>)> {
        loop {
            let mut head = [0; 9];
            if let Err(error) = self.stream.read_exact(&mut head) {
                let silent = error.kind() == std::io::ErrorKind::WouldBlock;
                came.ended = if silent { "silence" } else { "closed" }.into();
                return None;
            }
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
            let mut payload = vec![0; length as usize];
            self.stream.read_exact(&mut payload).unwrap();
            let (kind, flags) = (head[3], head[4]);
            let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
            match kind {
                SETTINGS if flags & ACK == 0 => self.send(SETTINGS, ACK, 0, &[]),
                PING if flags & ACK == 0 => self.send(PING, ACK, 0, &payload),
                _ => return Some((kind, flags, stream, payload)),
            }
        }
    }
}

/// An error code (RFC 9113 section 7).
fn code(payload: &[u8]) -> &'static str {
    match payload.get(3) {
        Some(0) => "NO_ERROR",
        Some(1) => "PROTOCOL_ERROR",
        Some(2) => "INTERNAL_ERROR",
        Some(8) => "CANCEL",
        Some(11) => "ENHANCE_YOUR_CALM",
        _ => "another",
    }
}

/// Fields as literals that nobody has to remember (RFC 7541 section 6.2.2).
fn section(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut section = Vec::new();
    for (name, value) in fields {
        section.push(0);
        for text in [name, value] {
            integer(&mut section, text.len());
            section.extend(text.as_bytes());
        }
    }
    section
}

/// An integer with a prefix of 7 bits (RFC 7541 section 5.1).
fn integer(section: &mut Vec<u8>, mut value: usize) {
    if value < 127 {
        section.push(u8::try_from(value).unwrap());
        return;
    }
    section.push(127);
    value -= 127;
    while value >= 128 {
        section.push(u8::try_from(value % 128).unwrap() | 128);
        value /= 128;
    }
    section.push(u8::try_from(value).unwrap());
}

/// The status at the beginning of a field section: an entry of the static table, or
/// a literal of digits in its Huffman code (RFC 7541 appendices A and B).
fn status(section: &[u8]) -> Option<u16> {
    const INDEXED: [u16; 7] = [200, 204, 206, 304, 400, 404, 500];
    let first = *section.first()?;
    if first & 128 != 0 {
        return INDEXED.get(usize::from(first & 127).checked_sub(8)?).copied();
    }
    let length = section.get(1)?;
    let text = section.get(2..2 + usize::from(length & 127))?;
    if length & 128 == 0 {
        return std::str::from_utf8(text).ok()?.parse().ok();
    }
    let bits: String = text.iter().map(|byte| format!("{byte:08b}")).collect();
    let (mut rest, mut digits) = (bits.as_str(), String::new());
    while digits.len() < 3 {
        let (length, digit) = match u8::from_str_radix(rest.get(..5)?, 2).ok()? {
            digit @ 0..=2 => (5, digit),
            _ => (6, u8::from_str_radix(rest.get(..6)?, 2).ok()?.checked_sub(22)?),
        };
        digits.push(char::from(b'0' + digit));
        rest = &rest[length..];
    }
    digits.parse().ok()
}
