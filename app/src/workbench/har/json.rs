//! JSON, written (RFC 8259).

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
pub(super) fn number(number: usize) -> String {
    number.to_string()
}

/// What is not known is -1.
pub(super) fn unknown() -> String {
    "-1".to_owned()
}

/// An array of values.
pub(super) fn array(values: &[String]) -> String {
    format!("[{}]", values.join(","))
}

/// An object of names and values.
pub(super) fn object(members: &[(&str, String)]) -> String {
    let members = members.iter().map(|(name, value)| format!("{}:{value}", text(name)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}
