//! SHA-1 (RFC 3174), by which a WebSocket handshake is answered (RFC 6455 section
//! 4.2.2). It keeps nothing secret and proves nobody's identity.

/// The digest of a text, 20 bytes.
pub(crate) fn sha1(text: &str) -> Vec<u8> {
    let mut message = text.as_bytes().to_vec();
    message.push(0x80);
    while message.len() % 64 != 56 {
        message.push(0);
    }
    let bits = u64::try_from(text.len()).unwrap_or_default() * 8;
    message.extend(bits.to_be_bytes());
    let start = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    let state = message.chunks_exact(64).fold(start, mixed);
    state.into_iter().flat_map(u32::to_be_bytes).collect()
}

/// Mixes a block of 64 bytes into the state (RFC 3174 section 6.1).
#[expect(clippy::many_single_char_names, reason = "they are those of the RFC")]
fn mixed(state: [u32; 5], block: &[u8]) -> [u32; 5] {
    let word = |bytes: &[u8]| bytes.iter().fold(0, |word, b| word << 8 | u32::from(*b));
    let mut words: Vec<u32> = block.chunks_exact(4).map(word).collect();
    for place in 16..80 {
        let back = |by: usize| words.get(place - by).copied().unwrap_or_default();
        let word = back(3) ^ back(8) ^ back(14) ^ back(16);
        words.push(word.rotate_left(1));
    }
    let [mut a, mut b, mut c, mut d, mut e] = state;
    for (round, word) in words.into_iter().enumerate() {
        let (mix, constant) = match round / 20 {
            0 => (b & c | !b & d, 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => (b & c | b & d | c & d, 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let terms = [mix, e, constant, word];
        let next = terms.into_iter().fold(a.rotate_left(5), u32::wrapping_add);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    let mut mixed = [a, b, c, d, e];
    for (word, old) in mixed.iter_mut().zip(state) {
        *word = word.wrapping_add(old);
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::sha1;

    #[test]
    fn the_vectors_of_the_rfcs() {
        let many = "a".repeat(1_000_000);
        let table = [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
            ),
            (&many, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
            (
                "dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                "b37a4f2cc0624f1690f64606cf385945b2bec4ea",
            ),
        ];
        for (text, expected) in table {
            let digest: String =
                sha1(text).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(digest, expected);
        }
    }
}
