//! Small questions about text that comes from outside.

/// The start of a text, fit for an error message: no control characters, and
/// short.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String =
        text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether this is a token, as field names and methods are (RFC 9110 section
/// 5.6.2).
///
/// ```
/// assert!(http_status::is_token("X-Request-Id"));
/// assert!(!http_status::is_token("two words"));
/// ```
pub fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

/// Whether this may stand in a field value or a reason phrase that we send:
/// visible ASCII, spaces and tabs (RFC 9110 section 5.5 calls the rest
/// obsolete or forbids it).
pub(crate) fn is_field_text(text: &str) -> bool {
    text.bytes().all(|b| b == b'\t' || (b' '..=b'~').contains(&b))
}
