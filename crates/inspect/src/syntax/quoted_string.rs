//! Quoted strings (RFC 9110 section 5.6.4).

/// The text inside of a quoted string, escapes and all; nothing if it is none.
pub(crate) fn quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut is_escaped = false;
    let is_open = inner.chars().any(|c| {
        let ends = !is_escaped && c == '"';
        is_escaped = !is_escaped && c == '\\';
        ends
    });
    (!is_open && !is_escaped).then_some(inner)
}

/// A value that may be quoted, without its quotes.
pub(crate) fn unquoted(value: &str) -> &str {
    quoted(value).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_string_ends_where_it_ends() {
        assert_eq!(quoted(r#""a b""#), Some("a b"));
        assert_eq!(quoted(r#""a\"b""#), Some(r#"a\"b"#));
        assert_eq!([quoted("\""), quoted(r#""a"b""#), quoted(r#""a\""#)], [None; 3]);
        assert_eq!(
            [unquoted("\"5\""), unquoted("5"), unquoted("\"")],
            ["5", "5", "\""]
        );
    }
}
