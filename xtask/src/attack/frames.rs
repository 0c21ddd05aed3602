//! Frames of HTTP/2 as an attacker writes them (RFC 9113 section 4).

pub(super) const DATA: u8 = 0;
pub(super) const HEADERS: u8 = 1;
pub(super) const PRIORITY: u8 = 2;
pub(super) const RST_STREAM: u8 = 3;
pub(super) const SETTINGS: u8 = 4;
pub(super) const PING: u8 = 6;
pub(super) const WINDOW_UPDATE: u8 = 8;
pub(super) const CONTINUATION: u8 = 9;

pub(super) const END_STREAM: u8 = 1;
pub(super) const END_HEADERS: u8 = 4;
const ACK: u8 = 1;
/// The length of a frame, its type, its flags and its stream.
const HEAD: usize = 9;

/// What a client sends first (RFC 9113 section 3.4), with the window of its streams.
pub(super) fn preface(window: u32) -> Vec<u8> {
    // SETTINGS_INITIAL_WINDOW_SIZE (RFC 9113 section 6.5.2).
    let setting = [&[0, 4][..], &window.to_be_bytes()].concat();
    [&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &frame(SETTINGS, 0, 0, &setting)]
        .concat()
}

pub(super) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let [_, length @ ..] =
        u32::try_from(payload.len()).unwrap_or_default().to_be_bytes();
    [&length[..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// A request that begins a stream.
pub(super) fn head(
    stream: u32,
    flags: u8,
    method: &str,
    target: &str,
    field: (&str, &str),
) -> Vec<u8> {
    let fields = [
        (":method", method),
        (":scheme", "http"),
        (":authority", "lab.example"),
        (":path", target),
        field,
    ];
    let section: Vec<_> =
        fields.into_iter().flat_map(|(name, value)| literal(0, name, value)).collect();
    frame(HEADERS, flags, stream, &section)
}

/// A GET, whole.
pub(super) fn get(stream: u32, target: &str, coding: &str) -> Vec<u8> {
    let flags = END_HEADERS | END_STREAM;
    head(stream, flags, "GET", target, ("accept-encoding", coding))
}

/// A field with a name of its own (RFC 7541 section 6.2): `how` is 0 for one that nobody
/// has to remember, 0x40 for one that is.
pub(super) fn literal(how: u8, name: &str, value: &str) -> Vec<u8> {
    let mut bytes = vec![how];
    for text in [name, value] {
        integer(&mut bytes, text.len());
        bytes.extend_from_slice(text.as_bytes());
    }
    bytes
}

/// An integer with a prefix of 7 bits (RFC 7541 section 5.1).
fn integer(bytes: &mut Vec<u8>, value: usize) {
    let low = |value: usize| u8::try_from(value & 127).unwrap_or_default();
    if value < 127 {
        bytes.push(low(value));
        return;
    }
    bytes.push(127);
    let mut rest = value - 127;
    while rest >= 128 {
        bytes.push(low(rest) | 128);
        rest >>= 7;
    }
    bytes.push(low(rest));
}

/// Takes whole frames out, and acknowledges those that want it (RFC 9113 sections 6.5.3
/// and 6.7).
pub(super) fn replies(inbox: &mut Vec<u8>) -> Vec<u8> {
    let mut replies = Vec::new();
    let mut rest = inbox.as_slice();
    while let Some(([a, b, c, kind, flags, ..], after)) =
        rest.split_first_chunk::<HEAD>()
    {
        let length = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        let Some((payload, next)) = after.split_at_checked(length) else { break };
        match *kind {
            SETTINGS if flags & ACK == 0 => {
                replies.extend(frame(SETTINGS, ACK, 0, &[]));
            }
            PING if flags & ACK == 0 => replies.extend(frame(PING, ACK, 0, payload)),
            _ => {}
        }
        rest = next;
    }
    *inbox = rest.to_vec();
    replies
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_frames_are_taken_and_acknowledged() {
        let ping = frame(PING, 0, 0, b"12345678");
        let mut inbox =
            [frame(SETTINGS, 0, 0, &[]), frame(SETTINGS, ACK, 0, &[])].concat();
        inbox.extend_from_slice(&ping);
        inbox.extend_from_slice(&ping[..10]);
        let expected = [frame(SETTINGS, ACK, 0, &[]), frame(PING, ACK, 0, b"12345678")];
        assert_eq!(replies(&mut inbox), expected.concat());
        assert_eq!(inbox, ping[..10]);
    }

    #[test]
    fn long_texts_have_long_lengths() {
        // RFC 7541 appendix C.1.2, with a prefix of 7 bits.
        let mut bytes = Vec::new();
        integer(&mut bytes, 1337);
        assert_eq!(bytes, [127, 186, 9]);
        assert_eq!(literal(0, "a", "bc"), [0, 1, b'a', 2, b'b', b'c']);
    }
}
