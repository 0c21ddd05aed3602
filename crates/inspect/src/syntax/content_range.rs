//! `Content-Range` (RFC 9110 section 14.4).

use http_status::is_token;

/// A `Content-Range`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ContentRange<'a> {
    /// The unit, most often `bytes`.
    pub(crate) unit: &'a str,
    /// The first and the last position; nothing in the form of a 416.
    pub(crate) positions: Option<(u64, u64)>,
    /// The complete length, if it is known.
    pub(crate) complete: Option<u64>,
}

/// Reads a `Content-Range`; nothing where it breaks the grammar. Whether its
/// numbers fit together is not asked.
pub(crate) fn parse(value: &str) -> Option<ContentRange<'_>> {
    let (unit, rest) = value.split_once(' ')?;
    let (range, complete) = rest.split_once('/')?;
    if !is_token(unit) {
        return None;
    }
    if range == "*" {
        return Some(ContentRange {
            unit,
            positions: None,
            complete: Some(number(complete)?),
        });
    }
    let (first, last) = range.split_once('-')?;
    let complete = if complete == "*" { None } else { Some(number(complete)?) };
    Some(ContentRange {
        unit,
        positions: Some((number(first)?, number(last)?)),
        complete,
    })
}

impl ContentRange<'_> {
    /// Whether it has a position that a `Range` asked for (RFC 9110 section 14.2);
    /// nothing where either cannot be read, or where the complete length is needed
    /// and not known.
    pub(crate) fn is_asked(&self, range: &str) -> Option<bool> {
        let (unit, asked) = range.split_once('=')?;
        let (first, last) = self.positions.filter(|(first, last)| first <= last)?;
        if !unit.eq_ignore_ascii_case("bytes") || !self.unit.eq_ignore_ascii_case(unit)
        {
            return None;
        }
        let mut is_asked = false;
        for part in asked.split(',') {
            let (from, to) = match part.trim().split_once('-')? {
                ("", length) => {
                    (self.complete?.saturating_sub(number(length)?), u64::MAX)
                }
                (from, "") => (number(from)?, u64::MAX),
                (from, to) => (number(from)?, number(to)?),
            };
            is_asked |= from <= last && first <= to;
        }
        Some(is_asked)
    }
}

/// Digits and nothing else; the greatest number where there are too many.
pub(crate) fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read() {
        let range = parse("bytes 0-9/100").unwrap();
        assert_eq!((range.positions, range.complete), (Some((0, 9)), Some(100)));
        let range = parse("items 5-4/*").unwrap();
        assert_eq!((range.positions, range.complete), (Some((5, 4)), None));
        let range = parse("bytes */7").unwrap();
        assert_eq!((range.positions, range.complete), (None, Some(7)));
        let wrong = [
            "",
            "bytes",
            "bytes=0-9/9",
            "bytes 0-9",
            "bytes */*",
            "0-9/9",
            "bytes -9/9",
        ];
        for text in wrong {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_is_asked_for_where_it_overlaps() {
        let table = [
            ("bytes=0-9", "bytes 0-9/100", Some(true)),
            ("bytes=0-9", "bytes 9-20/100", Some(true)),
            ("bytes=0-9", "bytes 10-20/100", Some(false)),
            ("bytes=0-9, 50-", "bytes 60-69/100", Some(true)),
            ("bytes=20-, 0-9", "bytes 10-19/*", Some(false)),
            ("bytes=-10", "bytes 90-99/100", Some(true)),
            ("bytes=-10", "bytes 0-89/100", Some(false)),
            ("bytes=-10", "bytes 0-89/*", None),
            ("bytes=-200", "bytes 0-99/100", Some(true)),
            ("items=0-9", "items 10-19/100", None),
            ("bytes=a-b", "bytes 0-9/100", None),
            ("bytes=5", "bytes 0-9/100", None),
            ("bytes=0-9", "bytes 9-0/100", None),
            ("bytes=0-9", "bytes */100", None),
        ];
        for (range, sent, expected) in table {
            assert_eq!(
                parse(sent).unwrap().is_asked(range),
                expected,
                "{range}, {sent}"
            );
        }
    }
}
