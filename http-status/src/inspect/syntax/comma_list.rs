//! Lists with commas, as `#rule` of RFC 9110 section 5.6.1 reads them.

/// The elements of a list, without white space around them; empty ones are left
/// out. Strings in quotes are not looked into: this is for lists of tokens.
pub(in crate::inspect) fn elements(value: &str) -> impl Iterator<Item = &str> {
    value
        .split(',')
        .map(|part| part.trim_matches([' ', '\t']))
        .filter(|p| !p.is_empty())
}

/// The parts between separators that stand outside of quoted strings, trimmed.
pub(in crate::inspect) fn unquoted_parts(
    value: &str,
    separator: char,
) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let parts = value.split(move |c: char| {
        if is_escaped {
            is_escaped = false;
        } else if is_quoted && c == '\\' {
            is_escaped = true;
        } else if c == '"' {
            is_quoted = !is_quoted;
        }
        !is_quoted && c == separator
    });
    parts.map(|part| part.trim_matches([' ', '\t']))
}

/// The text inside of a quoted string (RFC 9110 section 5.6.4), escapes and all;
/// nothing if it is none.
pub(in crate::inspect) fn quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut is_escaped = false;
    let is_open = inner.chars().any(|c| {
        let ends = !is_escaped && c == '"';
        is_escaped = !is_escaped && c == '\\';
        ends
    });
    (!is_open && !is_escaped).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_in_quotes_do_not_count() {
        let parts = |text| unquoted_parts(text, ',').collect::<Vec<_>>();
        assert_eq!(parts(r#"a;d="x, y", b"#), [r#"a;d="x, y""#, "b"]);
        assert_eq!(parts(r#"a="\", ", b"#), [r#"a="\", ""#, "b"]);
        assert_eq!(parts(r#""never closed, b"#), [r#""never closed, b"#]);
    }

    #[test]
    fn a_quoted_string_ends_where_it_ends() {
        assert_eq!(quoted(r#""a b""#), Some("a b"));
        assert_eq!(quoted(r#""a\"b""#), Some(r#"a\"b"#));
        assert_eq!([quoted("\""), quoted(r#""a"b""#), quoted(r#""a\""#)], [None; 3]);
    }
}
