//! Content with padding: spaces that are in no memory until they are sent.

/// Bytes, and so many spaces behind them.
///
/// ```
/// use http_status::Padded;
///
/// let mut content = Padded { bytes: b"abc".to_vec(), spaces: 1_000_000 };
/// assert_eq!(content.len(), 1_000_003);
/// content.keep(2, 4);
/// assert_eq!(content.to_vec(), b"c  ");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Padded {
    /// What comes first.
    pub bytes: Vec<u8>,
    /// How many spaces follow.
    pub spaces: u64,
}

/// Spaces to send from, over and over.
pub const SPACES: &[u8] = &[b' '; 16 * 1024];

impl Padded {
    /// The length of all of it, in bytes.
    pub fn len(&self) -> u64 {
        self.front().saturating_add(self.spaces)
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of it in memory: for content that is known to be small.
    pub fn to_vec(&self) -> Vec<u8> {
        let length = usize::try_from(self.len()).unwrap_or(self.bytes.len());
        let mut all = self.bytes.clone();
        all.resize(length, b' ');
        all
    }

    /// Keeps what stands from one place to another, both included and counted from
    /// 0 (RFC 9110 section 14.1.2).
    pub fn keep(&mut self, first: u64, last: u64) {
        self.truncate(last.saturating_add(1));
        let before = first.min(self.front());
        self.spaces = self.spaces.saturating_sub(first - before);
        self.bytes.drain(..usize::try_from(before).unwrap_or_default());
    }

    /// Keeps so much of its beginning.
    pub fn truncate(&mut self, length: u64) {
        self.spaces = self.spaces.min(length.saturating_sub(self.front()));
        self.bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
    }

    /// Nothing is left.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    fn front(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }
}

impl From<Vec<u8>> for Padded {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, spaces: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_that_of_the_bytes_in_memory() {
        let whole = Padded { bytes: b"abc".to_vec(), spaces: 3 };
        for first in 0..7 {
            for last in first..9 {
                let mut part = whole.clone();
                part.keep(first, last);
                let all = whole.to_vec();
                let end = usize::try_from(last + 1).unwrap().min(all.len());
                let start = usize::try_from(first).unwrap().min(end);
                assert_eq!(part.to_vec(), all[start..end], "{first}-{last}");
                assert_eq!(part.len(), (end - start) as u64, "{first}-{last}");
            }
        }
    }
}
