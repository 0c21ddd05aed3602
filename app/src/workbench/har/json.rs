//! JSON, written (RFC 8259).

use std::fmt::Display;

/// A string.
pub(super) fn text(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        letter if letter.is_control() => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", letters.collect::<String>())
}

/// A number.
pub(super) fn number(number: impl Display) -> String {
    number.to_string()
}

/// An array of values.
pub(super) fn array(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<_> = values.into_iter().collect();
    format!("[{}]", values.join(","))
}

/// An object of names and values. A line of its own for each member of an outer one would
/// be easier to read, and larger.
pub(super) fn object<'a>(
    members: impl IntoIterator<Item = (&'a str, String)>,
) -> String {
    let members = members.into_iter();
    let members: Vec<_> =
        members.map(|(name, value)| format!("{}:{value}", text(name))).collect();
    format!("{{{}}}", members.join(","))
}
