//! The grammar of the fields that the texts send.

/// What is wrong with a field value, by the grammar of its name.
pub(super) fn malformed(name: &str, value: &str) -> Option<&'static str> {
    let right = match name.to_ascii_lowercase().as_str() {
        "etag" => entity_tag(value),
        "location" => value.starts_with('/') || value.starts_with("http"),
        "retry-after" => number(value) || value.ends_with(" GMT"),
        "date" | "last-modified" | "expires" => value.ends_with(" GMT"),
        "content-range" => content_range(value),
        "link" => value.starts_with('<') && value.contains(">; rel="),
        "www-authenticate" | "proxy-authenticate" => {
            value.starts_with("Bearer realm=\"") || value.starts_with("Basic realm=\"")
        }
        "allow" => value.split(", ").all(|method| {
            !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_uppercase())
        }),
        _ => !value.is_empty(),
    };
    (!right).then_some("this is not its grammar")
}

fn number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn entity_tag(value: &str) -> bool {
    let opaque = value.strip_prefix("W/").unwrap_or(value);
    opaque.len() >= 2 && opaque.starts_with('"') && opaque.ends_with('"')
}

/// RFC 9110 section 14.4.
fn content_range(value: &str) -> bool {
    let Some((range, length)) =
        value.strip_prefix("bytes ").and_then(|v| v.split_once('/'))
    else {
        return false;
    };
    let part = |(first, last): (&str, &str)| number(first) && number(last);
    number(length) && (range == "*" || range.split_once('-').is_some_and(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_checked_by_their_grammar() {
        let right = [
            ("ETag", "W/\"a\""),
            ("Content-Range", "bytes 0-4/42"),
            ("Content-Range", "bytes */42"),
            ("Allow", "GET, HEAD"),
            ("Retry-After", "5"),
        ];
        for (name, value) in right {
            assert_eq!(malformed(name, value), None, "{name}: {value}");
        }
        let wrong = [
            ("ETag", "a"),
            ("Content-Range", "0-4/42"),
            ("Allow", "GET,HEAD"),
            ("Retry-After", "soon"),
            ("Location", ""),
        ];
        for (name, value) in wrong {
            assert!(malformed(name, value).is_some(), "{name}: {value}");
        }
    }
}
