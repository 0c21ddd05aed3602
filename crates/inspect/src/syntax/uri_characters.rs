//! URI references (RFC 3986), as far as their characters go.

use super::scanner::SyntaxError;

/// What keeps this text from being a URI reference.
pub(crate) fn fault(text: &str) -> Option<SyntaxError> {
    if !text.is_ascii() {
        return Some("has characters outside ASCII that are not percent-encoded");
    }
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b' ' => return Some("has a space that is not percent-encoded"),
            b'%' if !(is_hex(bytes.next()) && is_hex(bytes.next())) => {
                return Some("has a `%` without two hexadecimal digits");
            }
            0..=0x1f
            | 0x7f
            | b'"'
            | b'<'
            | b'>'
            | b'\\'
            | b'^'
            | b'`'
            | b'{'
            | b'|'
            | b'}' => return Some("has a character that no URI may have"),
            _ => {}
        }
    }
    None
}

fn is_hex(byte: Option<u8>) -> bool {
    byte.is_some_and(|b| b.is_ascii_hexdigit())
}
