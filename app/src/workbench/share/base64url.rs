//! Bytes as letters of an address: base64url without padding (RFC 4648 section 5).

const LETTERS: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters of bytes.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=group.len() {
            let letter = (bits >> (18 - 6 * place)) as usize % LETTERS.len();
            text.extend(LETTERS.get(letter).copied().map(char::from));
        }
    }
    text
}

/// The bytes of letters; nothing where others are among them.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            let letter = match group.get(place) {
                Some(letter) => LETTERS.iter().position(|known| known == letter)?,
                None => 0,
            };
            bits = bits << 6 | u32::try_from(letter).ok()?;
        }
        let [_, first, second, third] = bits.to_be_bytes();
        let count = group.len().checked_sub(1).filter(|count| *count > 0)?;
        bytes.extend([first, second, third].into_iter().take(count));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_letters_and_letters_are_bytes() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff, 0xfe], "-__-"),
        ] {
            assert_eq!(encoded(bytes), text);
            assert_eq!(decoded(text).unwrap(), bytes);
        }
        let all: Vec<_> = (0..=255).collect();
        assert_eq!(decoded(&encoded(&all)).unwrap(), all);
        for text in ["Z", "Zm9vY", "Zg==", "Zm 9", "Zm9v\n", "é", "+/+/"] {
            assert_eq!(decoded(text), None, "{text}");
        }
    }
}
