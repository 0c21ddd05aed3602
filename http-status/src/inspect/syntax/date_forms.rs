//! Dates (RFC 9110 section 5.6.7).

use std::time::UNIX_EPOCH;

use crate::text::is_imf_fixdate;

/// A date, by its form; the number counts seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::inspect) enum HttpDate {
    /// The one form that may be sent.
    Fixdate(u64),
    /// A form that recipients accept and nobody may send.
    Obsolete(u64),
    /// The right form, and no such day: the 31st of June, or a wrong weekday.
    NoSuchDay,
    /// Something else.
    Unreadable,
}

/// Reads a date.
pub(in crate::inspect) fn read(value: &str) -> HttpDate {
    let seconds = |text: &str| {
        let time = httpdate::parse_http_date(text).ok()?;
        Some(time.duration_since(UNIX_EPOCH).ok()?.as_secs())
    };
    if !is_imf_fixdate(value) {
        return seconds(value).map_or(HttpDate::Unreadable, HttpDate::Obsolete);
    }
    // A leap second is within the grammar.
    let usual = value.replace(":60 GMT", ":59 GMT");
    seconds(&usual).map_or(HttpDate::NoSuchDay, HttpDate::Fixdate)
}
