//! The lengths that a message states (RFC 9110 section 8.6).

use crate::Fields;

/// Every `Content-Length` of a message: the lines, and lists in a line.
pub(crate) fn stated(fields: &Fields) -> Vec<&str> {
    fields
        .all("Content-Length")
        .flat_map(|line| line.value.split(','))
        .map(|part| part.trim_matches([' ', '\t']))
        .collect()
}

/// The number, if it is digits and not beyond all measure.
pub(crate) fn number(text: &str) -> Option<u64> {
    let is_digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits)
}

/// The one length that the message states, however often.
pub(crate) fn single(fields: &Fields) -> Option<u64> {
    let stated = stated(fields);
    let length = number(stated.first()?)?;
    stated.iter().all(|text| number(text) == Some(length)).then_some(length)
}
