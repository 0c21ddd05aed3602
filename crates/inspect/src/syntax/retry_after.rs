//! `Retry-After` (RFC 9110 section 10.2.3).

use super::{
    content_range::number,
    http_date::{self, HttpDate},
};

/// When a client may come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    /// After so many seconds.
    Seconds(u64),
    /// At this time, in seconds since 1970.
    Date(u64),
}

/// Reads a value; nothing where it is neither seconds nor a date.
pub(crate) fn parse(value: &str) -> Option<RetryAfter> {
    if let Some(seconds) = number(value) {
        return Some(RetryAfter::Seconds(seconds));
    }
    match http_date::read(value) {
        HttpDate::Fixdate(at) | HttpDate::Obsolete(at) => Some(RetryAfter::Date(at)),
        HttpDate::NoSuchDay(_) | HttpDate::Unreadable => None,
    }
}

impl RetryAfter {
    /// The seconds to wait, counted from the date of the response; nothing where
    /// that date is needed and not known, or is later.
    pub(crate) fn wait(self, date: Option<u64>) -> Option<u64> {
        match self {
            Self::Seconds(seconds) => Some(seconds),
            Self::Date(at) => at.checked_sub(date?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_are_read() {
        let date = http_date::read("Sun, 22 Nov 2026 12:00:00 GMT").seconds();
        assert_eq!(parse("120"), Some(RetryAfter::Seconds(120)));
        let later = parse("Sun, 22 Nov 2026 12:00:09 GMT").unwrap();
        assert_eq!((later.wait(date), later.wait(None)), (Some(9), None));
        assert_eq!(parse("99999999999999999999"), Some(RetryAfter::Seconds(u64::MAX)));
        for text in ["", "-1", "1.5", "5s", "soon", "2026-11-22T12:00:00Z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
