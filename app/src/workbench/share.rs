//! The link with a result: a past exchange in the fragment of the address of its page,
//! which no browser sends to a server.
//!
//! `r1.`, the compressed text in base64url, a point, and eight digits that change with it.
//! Chats cut a link at the end, or add to it what follows: there is no letter in it that
//! they take for the end of a sentence, none that they take for a mark-up stands at its
//! end, and a link that lacks a letter does not fit its digits.

mod base64url;

use self::base64url::{decoded, encoded};

/// What a fragment with a result begins with; `1` is the version of what follows.
pub(crate) const SHARED_START: &str = "r1.";
/// Longest link that is made, in characters.
const LONGEST_SHARED: usize = 8000;
/// Longest link that every chat takes.
const LONGEST_SAFE: usize = 2000;
/// Longest fragment that is read.
const MOST_FRAGMENT: usize = 64 * 1024;
/// Most bytes of content that a link is tried with.
pub(crate) const MOST_SHARED_CONTENT: usize = 64 * 1024;
/// How many digits stand at the end.
const DIGITS: usize = 8;

/// A link with a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SharedLink {
    /// The address.
    pub(crate) address: String,
    /// How many bytes of the content it holds.
    pub(crate) held: usize,
    /// How many there were.
    pub(crate) length: usize,
}

impl SharedLink {
    /// What is to be known of it.
    pub(crate) fn notes(&self) -> Vec<String> {
        let Self { address, held, length } = self;
        let count = grouped(address.len());
        let mut notes = vec![format!(
            "{count} characters. The result stands behind the #, which no browser sends to \
             a server."
        )];
        if held < length {
            notes.push(format!(
                "The link holds the first {} of {} bytes of the content.",
                grouped(*held),
                grouped(*length)
            ));
        }
        if address.len() > LONGEST_SAFE {
            notes.push(format!(
                "Some chats cut links longer than {} characters: share the link to the ask \
                 alone, or a HAR file.",
                grouped(LONGEST_SAFE)
            ));
        }
        notes
    }
}

/// The fragment of a compressed text.
pub(crate) fn shared_fragment(compressed: &[u8]) -> String {
    let text = encoded(compressed);
    format!("{SHARED_START}{text}.{:0DIGITS$x}", digits_of(&text))
}

/// The compressed text of a fragment; nothing where it was cut or changed. What a chat took
/// for a part of the link may follow.
pub(crate) fn compressed_in(fragment: &str) -> Option<Vec<u8>> {
    let rest = fragment.strip_prefix(SHARED_START)?;
    let (text, rest) = rest.split_once('.')?;
    let (digits, after) = rest.split_at_checked(DIGITS)?;
    let is_end = !after.starts_with(|next: char| next.is_ascii_alphanumeric());
    let digits = u32::from_str_radix(digits, 16).ok().filter(|_| is_end)?;
    let is_whole = text.len() <= MOST_FRAGMENT && digits == digits_of(text);
    is_whole.then(|| decoded(text)).flatten()
}

/// FNV-1a of a text, 32 bits: whether it is whole, not who made it.
fn digits_of(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Whether a link of so many characters is short enough to be offered.
pub(crate) const fn is_short_enough(characters: usize) -> bool {
    characters <= LONGEST_SHARED
}

/// `8000` is `8 000`.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let places = digits.char_indices().map(|(place, digit)| {
        let is_start = place > 0 && (digits.len() - place).is_multiple_of(3);
        format!("{}{digit}", if is_start { "\u{a0}" } else { "" })
    });
    places.collect()
}

#[cfg(test)]
mod tests;
