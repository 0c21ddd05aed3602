//! The shape of JSON in a field value: enough to see that it cannot be right,
//! without reading it.

/// Whether brackets and strings are closed in the order in which they were opened.
pub(in crate::inspect) fn is_balanced(text: &str) -> bool {
    let mut open = Vec::new();
    let (mut is_string, mut is_escaped) = (false, false);
    for c in text.chars() {
        if is_escaped {
            is_escaped = false;
        } else if is_string {
            is_escaped = c == '\\';
            is_string = c != '"';
        } else {
            match c {
                '"' => is_string = true,
                '{' => open.push('}'),
                '[' => open.push(']'),
                '}' | ']' if open.pop() != Some(c) => return false,
                _ => {}
            }
        }
    }
    open.is_empty() && !is_string
}

/// What follows the colon after a member's name.
pub(in crate::inspect) fn member<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let quoted = format!("\"{name}\"");
    text.match_indices(&quoted).find_map(|(place, found)| {
        let after = text.get(place + found.len()..)?.trim_start();
        after.strip_prefix(':').map(str::trim_start)
    })
}

/// Whether this may be a JSON object.
pub(in crate::inspect) fn is_object(text: &str) -> bool {
    text.starts_with('{') && text.ends_with('}') && is_balanced(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let right = r#"{"group":"a}\"","endpoints":[{"url":"https://x.example"}]}"#;
        assert!(is_object(right));
        assert_eq!(member(r#"{"max_age" : 5}"#, "max_age"), Some("5}"));
        assert_eq!(member(r#"{"a":"max_age"}"#, "max_age"), None);
        assert!(!["{", "{]", "[}", "{\"a}", "}{"].into_iter().any(is_object));
    }
}
