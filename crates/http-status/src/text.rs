//! Checks of text that comes from outside: tokens, field lines, dates; and excerpts.

/// The start of a text, fit for a message that has it between backquotes: no
/// control characters, and at most 60 characters of the text.
///
/// ```
/// assert_eq!(http_status::excerpt("two\r\nlines"), r"two\r\nlines");
/// ```
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown = String::with_capacity(text.len().min(LONGEST));
    for c in text.chars().take(LONGEST) {
        match c {
            ' '..='~' => shown.push(c),
            _ => shown.extend(c.escape_debug()),
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether this is a token, as field names and methods are (RFC 9110 section
/// 5.6.2).
///
/// ```
/// assert!(http_status::is_token("X-Request-Id"));
/// assert!(!http_status::is_token("two words"));
/// ```
pub fn is_token(text: &str) -> bool {
    is_made_of(text, b"!#$%&'*+-.^_`|~")
}

/// Whether there is something, of letters, digits and these bytes only.
pub(crate) fn is_made_of(text: &str, others: &[u8]) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || others.contains(&b);
    !text.is_empty() && text.bytes().all(fits)
}

/// The name and the value of a field as people write it, `Name: value`.
///
/// ```
/// assert_eq!(http_status::field_line("Retry-After: 5"), Ok(("Retry-After", "5")));
/// assert!(http_status::field_line("Retry-After").is_err());
/// ```
///
/// # Errors
///
/// Says what would be right where there is no colon, or no token before it.
pub fn field_line(text: &str) -> Result<(&str, &str), &'static str> {
    let (name, value) =
        text.split_once(':').ok_or("write a name, a colon and a value")?;
    if !is_token(name) {
        return Err("the name before the colon is not a token (RFC 9110 section 5.1)");
    }
    Ok((name, value.trim_matches([' ', '\t'])))
}

/// Whether this may stand in a field value or a reason phrase that we send:
/// visible ASCII, spaces and tabs (RFC 9110 section 5.5 calls the rest
/// obsolete or forbids it).
///
/// ```
/// assert!(http_status::is_field_text("W/\"a\", *"));
/// assert!(!http_status::is_field_text("café"));
/// ```
pub fn is_field_text(text: &str) -> bool {
    text.bytes().all(|b| b == b'\t' || (b' '..=b'~').contains(&b))
}

/// Whether this is an IMF-fixdate, the one form of a date that a sender may
/// write (RFC 9110 section 5.6.7).
///
/// ```
/// assert!(http_status::is_imf_fixdate("Wed, 21 Oct 2026 07:28:00 GMT"));
/// assert!(!http_status::is_imf_fixdate("Wednesday, 21-Oct-26 07:28:00 GMT"));
/// ```
pub fn is_imf_fixdate(text: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
        "Dec",
    ];
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let number = |from: usize, to: usize| {
        let digits = part(from, to);
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|_| plain)
    };
    let within = |from: usize, low: u16, high: u16| {
        number(from, from + 2).is_some_and(|number| (low..=high).contains(&number))
    };
    text.len() == 29
        && DAYS.contains(&part(0, 3))
        && part(3, 5) == ", "
        && within(5, 1, 31)
        && part(7, 8) == " "
        && MONTHS.contains(&part(8, 11))
        && part(11, 12) == " "
        && number(12, 16).is_some()
        && part(16, 17) == " "
        && within(17, 0, 23)
        && part(19, 20) == ":"
        && within(20, 0, 59)
        && part(22, 23) == ":"
        && within(23, 0, 60)
        && part(25, 29) == " GMT"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_short_and_hides_no_character() {
        let long = "é".repeat(61);
        let table = [
            ("", ""),
            (r#"W/"a\b" 'c' é"#, r#"W/"a\b" 'c' é"#),
            ("a\u{1b}\r\n\0\u{202e}", r"a\u{1b}\r\n\0\u{202e}"),
            (&long[2..], &long[2..]),
            (&long, &format!("{}…", &long[2..])),
        ];
        for (text, expected) in table {
            assert_eq!(excerpt(text), expected);
        }
    }

    #[test]
    fn a_date_is_an_imf_fixdate() {
        let right = ["Wed, 21 Oct 2026 07:28:00 GMT", "Sun, 06 Nov 1994 23:59:60 GMT"];
        assert!(right.into_iter().all(is_imf_fixdate));
        let wrong = [
            "",
            "Wed, 21 Oct 2026 07:28:00 UTC",
            "Wed, 21 Oct 2026 07:28:00",
            "wed, 21 Oct 2026 07:28:00 GMT",
            "Wed, 21 oct 2026 07:28:00 GMT",
            "Wed, 32 Oct 2026 07:28:00 GMT",
            "Wed, 00 Oct 2026 07:28:00 GMT",
            "Wed, 21 Oct 2026 24:28:00 GMT",
            "Wed, 21 Oct 2026 07:60:00 GMT",
            "Wed, 21 Oct 2026 07:28:61 GMT",
            "Wed, +1 Oct 2026 07:28:00 GMT",
            "Wed; 21-Oct-2026 07.28.00 GMT",
            // The obsolete forms, which no sender may write.
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Wéd, 21 Oct 2026 07:28:0 GMT",
        ];
        for text in wrong {
            assert!(!is_imf_fixdate(text), "{text}");
        }
    }
}
