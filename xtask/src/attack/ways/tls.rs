//! Attacks on the handshake of TLS. Good clients come by a socket without it.

use std::time::Duration;

use crate::attack::way::{Reads, Script, TLS, Way};

/// Connections that begin one handshake after the other.
const SHAKING: usize = 128;
/// Connections that say little, as many as one client may have.
const SLOW: usize = 900;
/// From one byte of a slow client to the next.
const PACE: Duration = Duration::from_millis(200);

/// Types of records (RFC 8446 section 5.1).
const CHANGE_CIPHER_SPEC: u8 = 20;
const HANDSHAKE: u8 = 22;
const APPLICATION_DATA: u8 = 23;
/// Most that a record carries, in bytes.
const RECORD: usize = 16 * 1024;

pub(super) fn ways() -> Vec<Way> {
    let hello = record(HANDSHAKE, &client_hello());
    // What cannot be decrypted ends the handshake, after the costly part of it.
    let broken = [&hello[..], &record(APPLICATION_DATA, &[0; 32])].concat();
    let in_bytes: Vec<_> =
        client_hello().iter().flat_map(|byte| record(HANDSHAKE, &[*byte])).collect();
    let nothing = record(CHANGE_CIPHER_SPEC, &[1]).repeat(200);
    // It says that it has 64 KiB less a byte (RFC 8446 section 4).
    let begun = [&[1, 0, 0xff, 0xff][..], &[0; RECORD - 4]].concat();
    let more = record(HANDSHAKE, &[0; RECORD]).repeat(2);
    let endless = [record(HANDSHAKE, &begun), more].concat();
    vec![
        named("a byte, and silence", SLOW, Script::send([HANDSHAKE]).every(PACE)),
        named("handshakes", SHAKING, Script::send(broken).reads(Reads::Everything)),
        named(
            "handshakes, byte by byte",
            SHAKING,
            Script::send(in_bytes).reads(Reads::Everything),
        ),
        named(
            "records that say nothing",
            SHAKING,
            Script::send(hello)
                .then(move |_, _| nothing.clone())
                .reads(Reads::Everything),
        ),
        named("a handshake that does not end", SLOW, Script::send(endless).every(PACE)),
        named(
            "HTTP where TLS is expected",
            SHAKING,
            Script::send("GET / HTTP/1.1\r\nHost: lab.example\r\n\r\n")
                .reads(Reads::Everything),
        ),
    ]
}

fn named(name: &str, connections: usize, script: Script) -> Way {
    Way::new(format!("TLS: {name}"), connections, script).with_settings(TLS)
}

fn record(kind: u8, content: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(content.len()).unwrap_or_default().to_be_bytes();
    [&[kind, 3, 3, high, low], content].concat()
}

/// A hello that a server answers with its key, its certificate and its signature (RFC 8446
/// section 4.1.2).
fn client_hello() -> Vec<u8> {
    let extensions = [
        // supported_versions: 1.3.
        &[0, 43, 0, 3, 2, 3, 4][..],
        // supported_groups: x25519.
        &[0, 10, 0, 4, 0, 2, 0, 29],
        // signature_algorithms: ECDSA, Ed25519, RSA-PSS.
        &[0, 13, 0, 8, 0, 6, 4, 3, 8, 7, 8, 4],
        // key_share: the base point of x25519 (RFC 7748 section 4.1).
        &[0, 51, 0, 38, 0, 36, 0, 29, 0, 32, 9],
        &[0; 31],
    ]
    .concat();
    // Version, random, no session, one suite, no compression.
    let mut content = [&[3, 3][..], &[7; 32], &[0, 0, 2, 0x13, 1, 1, 0]].concat();
    content.extend(u16::try_from(extensions.len()).unwrap_or_default().to_be_bytes());
    content.extend(extensions);
    let [_, length @ ..] =
        u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
    [&[1][..], &length, &content].concat()
}
