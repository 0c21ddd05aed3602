//! Serialized origins, as browsers write them in `Origin` and compare them byte by
//! byte (HTML, "ASCII serialisation of an origin").

/// Why a text is no serialized origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OriginError {
    Empty,
    Quoted,
    Wildcard,
    NoScheme,
    TrailingSlash,
    Path,
    UpperCase,
    NonAscii,
    DefaultPort,
    NoHost,
}

impl OriginError {
    /// What is wrong, to follow "because".
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Self::Empty => "it is empty",
            Self::Quoted => "an origin has no quotes around it",
            Self::Wildcard => "`*` does not work as a part of an origin",
            Self::NoScheme => "an origin starts with its scheme, as in `https://`",
            Self::TrailingSlash => "an origin has no slash at its end",
            Self::Path => "an origin has no path",
            Self::UpperCase => "browsers write origins in lower case",
            Self::NonAscii => "browsers write origins in ASCII",
            Self::DefaultPort => "browsers leave out the default port",
            Self::NoHost => "its host or port is malformed",
        }
    }
}

/// Whether a text is a serialized origin such as browsers send; `null` is not
/// looked at here.
pub(crate) fn check(text: &str) -> Result<(), OriginError> {
    if text.is_empty() {
        return Err(OriginError::Empty);
    }
    if text.starts_with(['"', '\'', '<']) {
        return Err(OriginError::Quoted);
    }
    if text.contains('*') {
        return Err(OriginError::Wildcard);
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err(OriginError::NoScheme);
    };
    if let Some((_, path)) = rest.split_once(['/', '?', '#']) {
        let is_slash = path.is_empty();
        return Err(if is_slash {
            OriginError::TrailingSlash
        } else {
            OriginError::Path
        });
    }
    if !text.is_ascii() {
        return Err(OriginError::NonAscii);
    }
    if text.bytes().any(|b| b.is_ascii_uppercase()) {
        return Err(OriginError::UpperCase);
    }
    if !is_scheme(scheme) {
        return Err(OriginError::NoScheme);
    }
    let (host, port) = split_port(rest);
    if host.is_empty() || !host.bytes().all(is_host_byte) || !port.is_none_or(is_port) {
        return Err(OriginError::NoHost);
    }
    match (scheme, port) {
        ("https", Some("443")) | ("http", Some("80")) => Err(OriginError::DefaultPort),
        _ => Ok(()),
    }
}

/// Splits `host:port`, where the host may be an IPv6 address in brackets.
pub(crate) fn split_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

fn is_scheme(text: &str) -> bool {
    let is_scheme_byte =
        |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(is_scheme_byte)
}

fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'.' | b'-' | b'_' | b'[' | b']' | b':')
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_what_browsers_send() {
        let right = [
            "https://example.com",
            "http://localhost:3000",
            "https://[::1]:8443",
            "chrome-extension://abcdefgh",
            "https://xn--bcher-kva.example",
        ];
        assert!(right.into_iter().all(|text| check(text).is_ok()));
        let wrong = [
            ("", OriginError::Empty),
            ("\"https://example.com\"", OriginError::Quoted),
            ("https://*.example.com", OriginError::Wildcard),
            ("example.com", OriginError::NoScheme),
            ("https://example.com/", OriginError::TrailingSlash),
            ("https://example.com/app", OriginError::Path),
            ("https://Example.com", OriginError::UpperCase),
            ("https://bücher.example", OriginError::NonAscii),
            ("https://example.com:443", OriginError::DefaultPort),
            ("https://example.com:99999", OriginError::NoHost),
            ("https://", OriginError::NoHost),
        ];
        for (text, fault) in wrong {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }
}
