//! URI references (RFC 3986 section 4.1), as `Location` has them.

mod resolve;

pub(crate) use resolve::resolve;

/// The parts of a reference (RFC 3986 section 3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct UriReference<'a> {
    pub(crate) scheme: Option<&'a str>,
    pub(crate) authority: Option<&'a str>,
    pub(crate) path: &'a str,
    pub(crate) query: Option<&'a str>,
}

impl<'a> UriReference<'a> {
    /// Takes a text apart, whether or not its parts are right (RFC 3986 appendix
    /// B). The fragment is left out.
    pub(crate) fn split(text: &'a str) -> Self {
        let text = text.split('#').next().unwrap_or_default();
        let (text, query) = match text.split_once('?') {
            Some((text, query)) => (text, Some(query)),
            None => (text, None),
        };
        let scheme = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme));
        let (scheme, text) = match scheme {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, text),
        };
        let Some(rest) = text.strip_prefix("//") else {
            return Self { scheme, authority: None, path: text, query };
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Self { scheme, authority: Some(authority), path, query }
    }

    /// Whether it has this scheme.
    pub(crate) fn has_scheme(&self, scheme: &str) -> bool {
        self.scheme.is_some_and(|own| own.eq_ignore_ascii_case(scheme))
    }

    /// The host, without user and port.
    pub(crate) fn host(&self) -> &'a str {
        let authority = self.authority.unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        match host.find(']') {
            Some(end) => host.get(..=end).unwrap_or(host),
            None => host.split(':').next().unwrap_or_default(),
        }
    }

    /// Whether it names this machine, to which no network lies between.
    pub(crate) fn is_local(&self) -> bool {
        let host = self.host().to_ascii_lowercase();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.starts_with("127.")
            || host == "[::1]"
    }
}

/// Why a text is no URI reference, or none that HTTP allows, as the end of a
/// sentence; nothing where it is one.
pub(crate) fn fault(text: &str) -> Option<&'static str> {
    if text.chars().any(|c| c.is_ascii_control()) {
        return Some("has a control character");
    }
    if text.contains(' ') {
        return Some("has a space, which has to be written %20");
    }
    if !text.is_ascii() {
        return Some("has characters outside ASCII, which have to be percent-encoded");
    }
    if text.bytes().any(|b| b"\"<>\\^`{|}".contains(&b)) {
        return Some("has a character that has to be percent-encoded");
    }
    let mut escapes = text.split('%').skip(1);
    let is_escape =
        |rest: &str| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    if !escapes.all(is_escape) {
        return Some("has a % without two hexadecimal digits after it");
    }
    fault_of_parts(text)
}

fn fault_of_parts(text: &str) -> Option<&'static str> {
    let parts = UriReference::split(text);
    let is_web = parts.has_scheme("http") || parts.has_scheme("https");
    let first = parts.path.split('/').next().unwrap_or_default();
    if parts.scheme.is_none() && parts.authority.is_none() && first.contains(':') {
        return Some("has a colon where no scheme ends");
    }
    if is_web && parts.host().is_empty() {
        return Some("has no host after its scheme");
    }
    let authority = parts.authority?;
    if is_web && authority.contains('@') {
        return Some("has a user name, which HTTP forbids");
    }
    let after_host = authority.rsplit(']').next().unwrap_or_default();
    let port = after_host.rsplit_once(':').map_or("", |(_, port)| port);
    let is_port = port.bytes().all(|b| b.is_ascii_digit());
    (!is_port).then_some("has a port that is not a number")
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_named() {
        let right = [
            "",
            "/",
            "a/b:c",
            "?x=[1]",
            "//h:80/x",
            "https://[::1]:8080/",
            "mailto:a@b.example",
            "/%e2%82%ac",
            "https://x.example?y#z",
        ];
        for text in right {
            assert_eq!(fault(text), None, "{text}");
        }
        let wrong = [
            "/a b",
            "/ü",
            "/a\tb",
            "/{id}",
            "/%2",
            "/50%",
            "https:/x.example",
            "http:///x",
            "https://me:pw@x.example/",
            "https://x.example:port/",
            "1a:b",
        ];
        for text in wrong {
            assert!(fault(text).is_some(), "{text}");
        }
    }
}
