//! Dates (RFC 9110 section 5.6.7).

use std::time::UNIX_EPOCH;

/// A date, as recipients read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HttpDate {
    /// Seconds since 1970; none for what was before.
    pub(crate) seconds: u64,
    /// Whether it has the one form that a sender may write.
    pub(crate) is_fixdate: bool,
}

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Reads a date of any of the three forms. A wrong day of the week is passed
/// over, as recipients do.
pub(crate) fn parse(text: &str) -> Option<HttpDate> {
    let is_fixdate = crate::text::is_imf_fixdate(text);
    let seconds = seconds(text).or_else(|| {
        let rest = text.get(3..).filter(|_| is_fixdate)?;
        let is_ancient = rest.get(9..13)?.parse::<u16>().ok()? < 1970;
        if is_ancient {
            return Some(0);
        }
        DAYS.into_iter().find_map(|day| seconds(&format!("{day}{rest}")))
    })?;
    Some(HttpDate { seconds, is_fixdate })
}

fn seconds(text: &str) -> Option<u64> {
    let time = httpdate::parse_http_date(text).ok()?;
    Some(time.duration_since(UNIX_EPOCH).ok()?.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_forms_are_read_and_one_is_right() {
        let date = |seconds, is_fixdate| Some(HttpDate { seconds, is_fixdate });
        let table = [
            ("Sun, 06 Nov 1994 08:49:37 GMT", date(784_111_777, true)),
            ("Mon, 06 Nov 1994 08:49:37 GMT", date(784_111_777, true)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", date(784_111_777, false)),
            ("Sun Nov  6 08:49:37 1994", date(784_111_777, false)),
            ("Mon, 01 Jan 0001 00:00:00 GMT", date(0, true)),
            ("Sun, 31 Feb 2027 00:00:00 GMT", None),
            ("Sun, 06 Nov 1994 08:49:37 +0000", None),
            ("1994-11-06T08:49:37Z", None),
            ("0", None),
            ("-1", None),
            ("", None),
            ("Sün, 06 Nov 1994 08:49:37 GM", None),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
