//! Entity tags (RFC 9110 section 8.8.3), by a hash that is the same in every build and on
//! every machine: replicas give one document one tag.

use axum::http::{HeaderMap, header};
use xxhash_rust::xxh3::Xxh3Default;

/// A tag for content without what `left_out` names, such as the nonce of a page.
///
/// It is weak: it names every coding of the content alike (RFC 9110 section 8.8.1).
pub(crate) fn entity_tag(content: &[u8], left_out: &str) -> String {
    let mut hasher = Xxh3Default::new();
    match std::str::from_utf8(content) {
        Ok(text) if !left_out.is_empty() => {
            text.split(left_out).for_each(|piece| hasher.update(piece.as_bytes()));
        }
        _ => hasher.update(content),
    }
    format!("W/\"{:016x}\"", hasher.digest())
}

/// Whether `If-None-Match` names this tag, compared weakly (RFC 9110 sections
/// 8.8.3.2 and 13.1.2).
pub(crate) fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let lines = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut tags =
        lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    tags.any(|tag| tag.trim() == "*" || opaque(tag) == opaque(etag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_the_same_in_every_build() {
        for (content, tag) in [
            // The reference value of XXH3.
            ("", "W/\"2d06800538d394c2\""),
            ("every HTTP status code, for real", "W/\"9ef8b542f47d5462\""),
        ] {
            assert_eq!(entity_tag(content.as_bytes(), ""), tag, "{content}");
        }
        let halves = entity_tag(b"every HTTP status -code, for real", "-");
        assert_eq!(halves, entity_tag(b"every HTTP status code, for real", ""));
    }

    #[test]
    fn the_nonce_does_not_count() {
        let tag = entity_tag(b"<script nonce=\"abc\">x</script>", "abc");
        assert_eq!(tag, entity_tag(b"<script nonce=\"def\">x</script>", "def"));
        assert_ne!(tag, entity_tag(b"<script nonce=\"abc\">y</script>", "abc"));
        assert_ne!(tag, entity_tag(b"", ""));
    }

    #[test]
    fn tags_are_found_in_lists() {
        for (line, is_found) in [
            ("W/\"a\"", true),
            ("\"a\"", true),
            ("\"b\", W/\"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, line.parse().unwrap());
            assert_eq!(is_known(&headers, "W/\"a\""), is_found, "{line}");
        }
        let mut headers = HeaderMap::new();
        headers.append(header::IF_NONE_MATCH, "\"b\"".parse().unwrap());
        headers.append(header::IF_NONE_MATCH, "\"a\"".parse().unwrap());
        assert!(is_known(&headers, "W/\"a\""));
    }
}
