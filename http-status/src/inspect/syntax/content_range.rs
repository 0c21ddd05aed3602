//! `Content-Range` (RFC 9110 section 14.4).

use crate::is_token;

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
}
