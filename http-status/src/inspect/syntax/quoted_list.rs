//! Lists whose members may have quoted strings and addresses in angle brackets
//! (RFC 9110 section 5.6.1, RFC 8288 section 3).

/// The members of a list that are not empty, without the white space around
/// them. A comma between quotes or angle brackets separates nothing.
pub(crate) fn members(value: &str) -> impl Iterator<Item = &str> {
    parts(value, b',')
}

/// The same with another separator: parameters are parted by semicolons.
pub(crate) fn parts(value: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = end_of_part(text, separator);
        rest = text.get(end + 1..);
        Some(text.get(..end).unwrap_or(text).trim_matches([' ', '\t']))
    })
    .filter(|part| !part.is_empty())
}

fn end_of_part(text: &str, separator: u8) -> usize {
    let (mut is_quoted, mut is_escaped, mut is_address) = (false, false, false);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_quoted => is_escaped = true,
            b'"' if !is_address => is_quoted = !is_quoted,
            b'<' if !is_quoted => is_address = true,
            b'>' if !is_quoted => is_address = false,
            _ if byte == separator && !is_quoted && !is_address => return place,
            _ => {}
        }
    }
    text.len()
}

/// A value that may be quoted, without its quotes.
pub(crate) fn unquoted(value: &str) -> &str {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_in_quotes_and_addresses_separate_nothing() {
        let split = |text| members(text).collect::<Vec<_>>();
        assert_eq!(split("a, b ,,\tc"), ["a", "b", "c"]);
        assert_eq!(split(r#"a="1, \", 2", b"#), [r#"a="1, \", 2""#, "b"]);
        assert_eq!(split("</x,y>; rel=a, </z>"), ["</x,y>; rel=a", "</z>"]);
        assert_eq!(split(""), [""; 0]);
        assert_eq!(unquoted("\"5\""), "5");
        assert_eq!(unquoted("\""), "\"");
    }
}
