//! Dates (RFC 9110 section 5.6.7).

use std::{borrow::Cow, time::UNIX_EPOCH};

use http_status::is_imf_fixdate;

/// A date, by its form; the number counts seconds since 1970, none for what was
/// before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HttpDate {
    /// The one form that may be sent.
    Fixdate(u64),
    /// A form that recipients accept and nobody may send.
    Obsolete(u64),
    /// The right form, and no such day: the 31st of June, or a wrong weekday, which
    /// recipients pass over.
    NoSuchDay(Option<u64>),
    /// Something else.
    Unreadable,
}

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Reads a date of any of the three forms.
pub(crate) fn read(value: &str) -> HttpDate {
    if !is_imf_fixdate(value) {
        return seconds(value).map_or(HttpDate::Unreadable, HttpDate::Obsolete);
    }
    // A leap second is within the grammar.
    let usual = match value.strip_suffix(":60 GMT") {
        Some(minute) => Cow::Owned(format!("{minute}:59 GMT")),
        None => Cow::Borrowed(value),
    };
    let rest = usual.get(3..).unwrap_or_default();
    let is_ancient = rest.get(9..13).is_some_and(|year| year < "1970");
    match seconds(&usual) {
        Some(seconds) => HttpDate::Fixdate(seconds),
        None if is_ancient => HttpDate::Fixdate(0),
        None => HttpDate::NoSuchDay(
            DAYS.into_iter().find_map(|day| seconds(&format!("{day}{rest}"))),
        ),
    }
}

fn seconds(text: &str) -> Option<u64> {
    let time = httpdate::parse_http_date(text).ok()?;
    Some(time.duration_since(UNIX_EPOCH).ok()?.as_secs())
}

/// The weekday of a date, in English.
pub(crate) fn weekday(seconds: u64) -> &'static str {
    // The first day of 1970 was a Thursday.
    match (seconds / 86_400) % 7 {
        0 => "Thursday",
        1 => "Friday",
        2 => "Saturday",
        3 => "Sunday",
        4 => "Monday",
        5 => "Tuesday",
        _ => "Wednesday",
    }
}

/// Why there is no such day, as a clause of its own.
pub(crate) fn no_such_day(seconds: Option<u64>) -> String {
    match seconds {
        Some(seconds) => format!("that day is a {}", weekday(seconds)),
        None => "there is no such day in the calendar".to_owned(),
    }
}

impl HttpDate {
    /// The seconds, as recipients read them.
    pub(crate) fn seconds(self) -> Option<u64> {
        match self {
            Self::Fixdate(seconds) | Self::Obsolete(seconds) => Some(seconds),
            Self::NoSuchDay(seconds) => seconds,
            Self::Unreadable => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_forms_are_read_and_one_is_right() {
        use HttpDate::{Fixdate, NoSuchDay, Obsolete, Unreadable};
        let table = [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Fixdate(784_111_777)),
            ("Sat, 31 Dec 2016 23:59:60 GMT", Fixdate(1_483_228_799)),
            ("Mon, 06 Nov 1994 08:49:37 GMT", NoSuchDay(Some(784_111_777))),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Obsolete(784_111_777)),
            ("Sun Nov  6 08:49:37 1994", Obsolete(784_111_777)),
            ("Mon, 01 Jan 0001 00:00:00 GMT", Fixdate(0)),
            ("Sun, 31 Feb 2027 00:00:00 GMT", NoSuchDay(None)),
            ("Sun, 06 Nov 1994 08:49:37 +0000", Unreadable),
            ("1994-11-06T08:49:37Z", Unreadable),
            ("0", Unreadable),
            ("-1", Unreadable),
            ("", Unreadable),
            ("Sün, 06 Nov 1994 08:49:37 GM", Unreadable),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
