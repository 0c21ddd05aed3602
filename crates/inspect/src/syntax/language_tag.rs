//! Language tags (RFC 5646), as far as their shape goes.

/// Whether this has the shape of a language tag.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let first = subtags.next().unwrap_or_default();
    let is_first = (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic());
    let is_private = matches!(first, "x" | "X" | "i" | "I") && text.len() > 2;
    (is_first || is_private)
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
