//! A key for a sequence, made of random bits: syllables that can be read aloud.

/// The letters of a syllable. Both counts are powers of two, so that every bit counts.
const CONSONANTS: [char; 16] =
    ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'z'];
const VOWELS: [char; 4] = ['a', 'e', 'i', 'o'];
/// Six bits each: two strangers with the same 42 bits do not meet.
const SYLLABLES: u32 = 7;
/// Where a hyphen stands.
const HYPHEN: u32 = 4;

/// The key of random bits: `bakodiru-zetola`.
pub(crate) fn key_of(random: u64) -> String {
    let mut key = String::new();
    for place in 0..SYLLABLES {
        if place == HYPHEN {
            key.push('-');
        }
        let bits = random >> (6 * place);
        key.extend(letter(&CONSONANTS, bits));
        key.extend(letter(&VOWELS, bits >> 4));
    }
    key
}

fn letter(letters: &[char], bits: u64) -> Option<char> {
    // Of the low bits first: a browser counts places in 32.
    let place = usize::try_from(bits & 0xff).unwrap_or_default() & (letters.len() - 1);
    letters.get(place).copied()
}

#[cfg(test)]
mod tests {
    use http_status::is_key;

    use super::*;

    #[test]
    fn every_bit_makes_another_key() {
        assert_eq!(key_of(0), "babababa-bababa");
        assert_eq!(key_of(u64::MAX), "zozozozo-zozozo");
        let mut keys: Vec<_> = (0..42).map(|bit| key_of(1 << bit)).collect();
        assert!(keys.iter().all(|key| is_key(key)));
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 42);
    }
}
