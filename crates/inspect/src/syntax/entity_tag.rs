//! `ETag`: an entity tag (RFC 9110 section 8.8.3).

/// What may be wrong with an entity tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Defect {
    /// There are no quotation marks around it.
    Unquoted,
    /// The mark of a weak one has no slash.
    NoSlash,
    /// Something follows the closing quotation mark.
    Suffix,
    /// The quotation marks are typographic ones.
    Typographic,
    /// The mark of a weak one is not `W/`, in upper case.
    WeakMark,
    /// A space, a control character or a quotation mark stands inside.
    Character,
}

/// What is wrong with an entity tag; nothing where it is right.
pub(crate) fn defect(text: &str) -> Option<Defect> {
    if ["w/", "W\\", "w\\"].iter().any(|mark| text.starts_with(mark)) {
        return Some(Defect::WeakMark);
    }
    let quoted = text.strip_prefix("W/").unwrap_or(text);
    let Some(tag) = quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"'))
    else {
        return Some(match quoted.chars().next() {
            Some('“' | '”' | '„' | '«') => Defect::Typographic,
            Some('"') if quoted.matches('"').count() > 1 => Defect::Suffix,
            _ if quoted.starts_with("W\"") => Defect::NoSlash,
            _ => Defect::Unquoted,
        });
    };
    let is_right = |b: u8| b == b'!' || (b'#'..=b'~').contains(&b) || b >= 0x80;
    (!tag.bytes().all(is_right)).then_some(Defect::Character)
}

/// Whether two entity tags match by weak comparison (RFC 9110 section 8.8.3.2).
pub(crate) fn is_weakly_equal(one: &str, other: &str) -> bool {
    one.trim_start_matches("W/") == other.trim_start_matches("W/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_tag_is_quoted_and_perhaps_weak() {
        let table = [
            (r#""""#, None),
            (r#""a-b:c\d""#, None),
            (r#"W/"a""#, None),
            (r#"w/"a""#, Some(Defect::WeakMark)),
            (r#"W\"a""#, Some(Defect::WeakMark)),
            (r#"W"a""#, Some(Defect::NoSlash)),
            (r#""a"-gzip"#, Some(Defect::Suffix)),
            (r#"W/"a";gzip"#, Some(Defect::Suffix)),
            ("“a”", Some(Defect::Typographic)),
            ("", Some(Defect::Unquoted)),
            ("\"", Some(Defect::Unquoted)),
            ("a", Some(Defect::Unquoted)),
            (r#""a"#, Some(Defect::Unquoted)),
            ("W/a", Some(Defect::Unquoted)),
            (r#""a b""#, Some(Defect::Character)),
            (r#""a", "b""#, Some(Defect::Character)),
        ];
        for (text, expected) in table {
            assert_eq!(defect(text), expected, "{text}");
        }
    }
}
