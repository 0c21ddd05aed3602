//! Queries: pairs of names and values, percent-encoded.

use std::fmt::Write;

/// The pairs of a query, decoded as forms are (`+` is a space).
///
/// # Errors
///
/// Names the first part that is not valid percent-encoding of UTF-8.
///
/// ```
/// use http_status::query;
///
/// assert_eq!(query::decode("a=1%202&b"), Ok(vec![
///     ("a".to_owned(), "1 2".to_owned()),
///     ("b".to_owned(), String::new()),
/// ]));
/// assert!(query::decode("a=%ff").is_err());
/// ```
pub fn decode(query: &str) -> Result<Vec<(String, String)>, String> {
    pairs(query).collect()
}

/// The same pairs one by one, for whoever keeps none of them.
///
/// ```
/// use http_status::query;
///
/// let mut pairs = query::pairs("a=%41&%ff");
/// assert_eq!(pairs.next(), Some(Ok(("a".to_owned(), "A".to_owned()))));
/// assert_eq!(pairs.next(), Some(Err("%ff".to_owned())));
/// ```
pub fn pairs(query: &str) -> impl Iterator<Item = Result<(String, String), String>> {
    query.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let text = |text: &str| decode_text(&text.replace('+', " "));
        text(name).zip(text(value)).ok_or_else(|| crate::text::excerpt(part))
    })
}

/// Percent-decodes one part of a URL; nothing where that is not UTF-8.
///
/// ```
/// assert_eq!(http_status::query::decode_text("%C3%A9"), Some("é".to_owned()));
/// assert_eq!(http_status::query::decode_text("%zz"), None);
/// ```
pub fn decode_text(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// Joins pairs to a query, encoding only what a query cannot hold or a reader
/// could mistake.
///
/// ```
/// use http_status::query;
///
/// assert_eq!(query::encode([("header", "X-A: b c")]), "header=X-A:%20b%20c");
/// ```
pub fn encode<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        encode_text(&mut query, name, b"-._~:/,;@");
        query.push('=');
        encode_text(&mut query, value, b"-._~:/,;@=");
    }
    query
}

fn encode_text(query: &mut String, text: &str, plain: &[u8]) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            query.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(query, "%{byte:02X}");
        }
    }
}
