//! The base path: what stands before each path of the service, as `/statuslab`, where it
//! shares its host with others.

use std::{
    borrow::Cow,
    fmt,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::{Uri, uri::PathAndQuery};

/// The most bytes of a base path: it stands in each link of a page.
const LONGEST: usize = 128;

/// A path without a slash at its end; empty where the service has its host for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BasePath(Arc<str>);

impl BasePath {
    /// The path itself.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a path of ours.
    pub(crate) fn join(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }

    /// The path of ours that this address has; nothing where it is outside.
    pub(crate) fn strip<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(self.as_str()).filter(|path| path.starts_with('/'))
    }

    /// A target without this path; as it is where it is outside.
    pub(crate) fn strip_target(&self, uri: &Uri) -> Option<Uri> {
        if self.0.is_empty() {
            return None;
        }
        let target = self.strip(uri.path_and_query()?.as_str())?;
        let mut parts = uri.clone().into_parts();
        parts.path_and_query = Some(PathAndQuery::from_str(target).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// Our own Markdown, with the paths in its links as addresses.
    pub(crate) fn in_markdown(&self, text: &'static str) -> Cow<'static, str> {
        if self.0.is_empty() {
            return text.into();
        }
        text.replace("](/", &format!("]({}/", self.0)).into()
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for BasePath {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
        // A browser would take dots for a step up or none (RFC 3986 section 5.2.4).
        let is_segment = |segment: &str| {
            !matches!(segment, "" | "." | "..") && segment.bytes().all(is_plain)
        };
        let segments = text.strip_prefix('/').filter(|_| text.len() <= LONGEST);
        match segments {
            Some(segments) if segments.split('/').all(is_segment) => {
                Ok(Self(text.into()))
            }
            _ => Err(format!(
                "write a path that begins with a slash and ends without one, as in \
                 /statuslab, of `A-Z a-z 0-9 - . _ ~` and at most {LONGEST} bytes"
            )),
        }
    }
}

/// What is made once for a base path, when it is asked for first. A process has one base
/// path, which does not change while it runs; that of its tests has a few.
pub(crate) struct PerBasePath<T: 'static> {
    make: fn(&BasePath) -> T,
    made: Mutex<Vec<(BasePath, &'static T)>>,
}

impl<T: Send + Sync> PerBasePath<T> {
    /// Made by this function.
    pub(crate) const fn new(make: fn(&BasePath) -> T) -> Self {
        Self { make, made: Mutex::new(Vec::new()) }
    }

    /// What was made for this path.
    pub(crate) fn get(&self, base_path: &BasePath) -> &'static T {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = made.iter().find(|(path, _)| path == base_path) {
            return known;
        }
        let new: &'static T = Box::leak(Box::new((self.make)(base_path)));
        made.push((base_path.clone(), new));
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_path_begins_with_a_slash_and_ends_without() {
        let longest = format!("/{}", "a".repeat(LONGEST - 1));
        let too_long = format!("{longest}a");
        for (text, is_right) in [
            ("/statuslab", true),
            ("/tools/status-lab_1.0~", true),
            ("/...", true),
            (&longest, true),
            (&too_long, false),
            ("", false),
            ("/", false),
            ("statuslab", false),
            ("/statuslab/", false),
            ("//statuslab", false),
            ("/a//b", false),
            ("/a/../b", false),
            ("/.", false),
            ("/a b", false),
            ("/a%20b", false),
            ("/caf\u{e9}", false),
            ("/a?b", false),
            ("/a#b", false),
            ("/a\"b", false),
            ("https://status.example/statuslab", false),
        ] {
            assert_eq!(text.parse::<BasePath>().is_ok(), is_right, "{text}");
        }
    }

    #[test]
    fn an_address_is_below_it_or_outside() {
        let base: BasePath = "/statuslab".parse().unwrap();
        for (address, path) in [
            ("/statuslab/", Some("/")),
            ("/statuslab/codes/502", Some("/codes/502")),
            ("/statuslab", None),
            ("/statuslabs/codes", None),
            ("/codes/502", None),
            ("/", None),
        ] {
            assert_eq!(base.strip(address), path, "{address}");
            assert_eq!(BasePath::default().strip(address), Some(address));
        }
        for (target, expected) in [
            ("/statuslab/codes/502?delay=1s", Some("/codes/502?delay=1s")),
            ("http://a.example/statuslab/?q=a", Some("http://a.example/?q=a")),
            ("/statuslab?q=a", None),
        ] {
            let stripped = base.strip_target(&target.parse().unwrap());
            let stripped = stripped.map(|uri| uri.to_string());
            assert_eq!(stripped.as_deref(), expected, "{target}");
        }
    }

    #[test]
    fn something_is_made_once_for_a_path() {
        static MADE: PerBasePath<String> = PerBasePath::new(|base| base.join("/a"));
        let base: BasePath = "/statuslab".parse().unwrap();
        let (one, other) = (MADE.get(&base), MADE.get(&BasePath::default()));
        assert_eq!((&**one, &**other), ("/statuslab/a", "/a"));
        assert!(std::ptr::eq(one, MADE.get(&base)));
    }
}
