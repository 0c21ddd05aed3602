//! `Range` in bytes (RFC 9110 section 14).

/// One range as the request writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteRange {
    /// From this byte on.
    From(u64),
    /// From the first to the last byte, both included.
    Between(u64, u64),
    /// The last so many bytes.
    Last(u64),
}

/// The ranges of a `Range` field; none where it is malformed or of another
/// unit, which a recipient ignores (RFC 9110 section 14.2).
pub(crate) fn parse(value: &str) -> Vec<ByteRange> {
    let Some((unit, set)) = value.split_once('=') else { return Vec::new() };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return Vec::new();
    }
    set.split(',')
        .map(|item| parse_one(item.trim()))
        .collect::<Option<_>>()
        .unwrap_or_default()
}

fn parse_one(text: &str) -> Option<ByteRange> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().unwrap_or(u64::MAX))
    };
    match text.split_once('-')? {
        ("", last) => Some(ByteRange::Last(number(last)?)),
        (first, "") => Some(ByteRange::From(number(first)?)),
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then_some(ByteRange::Between(first, last))
        }
    }
}

impl ByteRange {
    /// First and last byte within a representation of this length; nothing
    /// where it cannot be satisfied (RFC 9110 section 14.1.2).
    pub(crate) fn within(self, length: u64) -> Option<(u64, u64)> {
        let end = length.checked_sub(1)?;
        match self {
            Self::From(first) => (first <= end).then_some((first, end)),
            Self::Between(first, last) => {
                (first <= end).then_some((first, last.min(end)))
            }
            Self::Last(0) => None,
            Self::Last(count) => Some((length.saturating_sub(count), end)),
        }
    }
}

/// A length at which none of the ranges can be satisfied, at most `usual`: what
/// a 416 says the representation has.
pub(crate) fn unsatisfiable_length(ranges: &[ByteRange], usual: u64) -> u64 {
    ranges
        .iter()
        .map(|range| match range {
            ByteRange::From(first) | ByteRange::Between(first, _) => *first,
            ByteRange::Last(_) => 0,
        })
        .fold(usual, u64::min)
}
