//! `Retry-After` (RFC 9110 section 10.2.3).

use std::time::SystemTime;

use super::content_range::number;

/// When a client may come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    /// After so many seconds.
    Seconds(u64),
    /// At this time.
    Date(SystemTime),
}

/// Reads a value; nothing where it is neither seconds nor a date.
pub(crate) fn parse(value: &str) -> Option<RetryAfter> {
    if let Some(seconds) = number(value) {
        return Some(RetryAfter::Seconds(seconds));
    }
    httpdate::parse_http_date(value).ok().map(RetryAfter::Date)
}

impl RetryAfter {
    /// The seconds to wait, counted from the date of the response; nothing where
    /// that date is needed and not known, or is later.
    pub(crate) fn wait(self, date: Option<SystemTime>) -> Option<u64> {
        match self {
            Self::Seconds(seconds) => Some(seconds),
            Self::Date(at) => at.duration_since(date?).ok().map(|wait| wait.as_secs()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_are_read() {
        let date = httpdate::parse_http_date("Sun, 22 Nov 2026 12:00:00 GMT").ok();
        assert_eq!(parse("120"), Some(RetryAfter::Seconds(120)));
        let later = parse("Sun, 22 Nov 2026 12:00:09 GMT").unwrap();
        assert_eq!((later.wait(date), later.wait(None)), (Some(9), None));
        assert_eq!(parse("99999999999999999999"), Some(RetryAfter::Seconds(u64::MAX)));
        for text in ["", "-1", "1.5", "5s", "soon", "2026-11-22T12:00:00Z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
