//! Bytes as they are, for people.

use crate::text::escape;

/// Appends bytes with what has no shape made visible, as programming languages
/// write it: `\r\n`, `\u{7f}`, and `\xff` for a byte that is no UTF-8.
pub(super) fn bytes_html(html: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        let mut plain = 0;
        let text = chunk.valid();
        for (at, character) in text.char_indices().filter(|(_, c)| c.is_control()) {
            escape(html, text.get(plain..at).unwrap_or_default());
            odd(html, &character.escape_default().to_string());
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
            (&b"a: <b>\r\n"[..], r"a: &lt;b&gt;<i>\r</i><i>\n</i>"),
            (b"\x00\x7f\xff\xc3\xa9", "<i>\\u{0}</i><i>\\u{7f}</i><i>\\xff</i>\u{e9}"),
            ("\u{85}".as_bytes(), r"<i>\u{85}</i>"),
        ] {
            let mut html = String::new();
            bytes_html(&mut html, bytes);
            assert_eq!(html, expected);
        }
    }
}
