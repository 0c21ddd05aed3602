//! Sources in the lists of a Content Security Policy (CSP 3, section 2.3.1).

/// Keywords, without their quotes.
pub(crate) const KEYWORDS: [&str; 15] = [
    "none",
    "self",
    "unsafe-inline",
    "unsafe-eval",
    "unsafe-hashes",
    "strict-dynamic",
    "report-sample",
    "wasm-unsafe-eval",
    "trusted-types-eval",
    "inline-speculation-rules",
    "unsafe-allow-redirects",
    "unsafe-webtransport-hashes",
    "report-sha256",
    "report-sha384",
    "report-sha512",
];

/// Algorithms of hashes, and how many characters of base64 their values have,
/// without padding.
const HASHES: [(&str, usize); 3] = [("sha256-", 43), ("sha384-", 64), ("sha512-", 86)];

/// What stands between single quotes.
pub(crate) fn quoted(source: &str) -> Option<&str> {
    source.strip_prefix('\'')?.strip_suffix('\'')
}

/// Whether this is a keyword, without its quotes.
pub(crate) fn is_keyword(text: &str) -> bool {
    KEYWORDS.iter().any(|keyword| keyword.eq_ignore_ascii_case(text))
}

/// The value of a nonce.
pub(crate) fn nonce(source: &str) -> Option<&str> {
    after_prefix(quoted(source)?, "nonce-")
}

/// The value of a hash, and how long one of its algorithm is.
pub(crate) fn hash(source: &str) -> Option<(&str, usize)> {
    let text = quoted(source)?;
    HASHES
        .into_iter()
        .find_map(|(name, length)| Some((after_prefix(text, name)?, length)))
}

/// Whether this starts like a nonce or a hash, quotes or not.
pub(crate) fn looks_like_nonce_or_hash(text: &str) -> bool {
    let mut names = HASHES.into_iter().map(|(name, _)| name).chain(["nonce-"]);
    names.any(|name| after_prefix(text, name).is_some())
}

/// The characters of a base64 value without padding; nothing if it is none.
pub(crate) fn base64(text: &str) -> Option<&str> {
    let value =
        text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    let is_base64 = |b: u8| b.is_ascii_alphanumeric() || b"+/-_".contains(&b);
    (!value.is_empty() && value.bytes().all(is_base64)).then_some(value)
}

/// Whether this is a scheme or a host, as in `https:`, `*.example.com:443/js/`.
pub(crate) fn is_scheme_or_host(source: &str) -> bool {
    if let Some(scheme) = source.strip_suffix(':') {
        return is_scheme(scheme);
    }
    let rest = match source.split_once("://") {
        Some((scheme, _)) if !is_scheme(scheme) => return false,
        Some((_, rest)) => rest,
        None => source,
    };
    let (authority, path) = match rest.find('/') {
        Some(place) => rest.split_at(place),
        None => (rest, ""),
    };
    let (host, port) = authority.split_once(':').unwrap_or((authority, "*"));
    let is_port = port == "*" || super::hsts::is_digits(port);
    is_host(host) && is_port && !path.contains(['?', '#'])
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

fn is_host(text: &str) -> bool {
    let named = text.strip_prefix("*.").unwrap_or(text);
    let named = named.strip_suffix('.').unwrap_or(named);
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    text == "*" || named.split('.').all(is_label)
}

fn after_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_and_hosts() {
        let right = [
            "https:",
            "*",
            "https://*",
            "*.example.com",
            "example.com:*",
            "https://example.com:8443/js/app.js",
            "wss://example.com",
            "127.0.0.1:3000",
        ];
        for source in right {
            assert!(is_scheme_or_host(source), "{source}");
        }
        let wrong = [
            "https://",
            "//cdn.example",
            "a.*.example",
            "x.example/?q",
            "x:port",
            "a..b",
            "",
        ];
        for source in wrong {
            assert!(!is_scheme_or_host(source), "{source}");
        }
    }

    #[test]
    fn nonces_and_hashes() {
        assert_eq!(nonce("'nonce-YWJj'"), Some("YWJj"));
        assert_eq!(hash("'SHA256-YWJj'"), Some(("YWJj", 43)));
        assert_eq!(base64("YWI=="), Some("YWI"));
        assert_eq!([base64(""), base64("{{nonce}}"), base64("a===")], [None; 3]);
    }
}
