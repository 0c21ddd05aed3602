//! Bytes as they are, for people.

use crate::text::escape;

/// The lines of bytes, each with its line break.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n')
}

/// Appends bytes with what has no shape made visible: control characters by the
/// pictures that Unicode has for them, bytes that are no UTF-8 by their numbers.
pub(super) fn bytes_html(html: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        let mut plain = 0;
        let text = chunk.valid();
        for (at, character) in text.char_indices().filter(|(_, c)| c.is_control()) {
            escape(html, text.get(plain..at).unwrap_or_default());
            let picture = match u32::from(character) {
                0x7f => Some('\u{2421}'),
                code @ 0..0x20 => char::from_u32(0x2400 + code),
                _ => None,
            };
            let number = || format!("\\u{{{:x}}}", u32::from(character));
            odd(html, &picture.map_or_else(number, |picture| picture.to_string()));
            plain = at + character.len_utf8();
        }
        escape(html, text.get(plain..).unwrap_or_default());
        for byte in chunk.invalid() {
            odd(html, &format!("\\x{byte:02x}"));
        }
    }
}

fn odd(html: &mut String, text: &str) {
    html.push_str("<i>");
    html.push_str(text);
    html.push_str("</i>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_shape_is_shown() {
        for (bytes, expected) in [
            (&b"a: <b>\r\n"[..], "a: &lt;b&gt;<i>\u{240d}</i><i>\u{240a}</i>"),
            (
                b"\x00\x7f\xff\xc3\xa9",
                "<i>\u{2400}</i><i>\u{2421}</i><i>\\xff</i>\u{e9}",
            ),
            ("\u{85}".as_bytes(), "<i>\\u{85}</i>"),
        ] {
            let mut html = String::new();
            bytes_html(&mut html, bytes);
            assert_eq!(html, expected);
        }
    }

    #[test]
    fn a_line_ends_with_its_break() {
        let lines: Vec<_> = lines(b"a\r\n\r\nb").collect();
        assert_eq!(lines, [&b"a\r\n"[..], b"\r\n", b"b"]);
    }
}
