//! Where a reference leads from a base (RFC 3986 section 5).

use super::UriReference;

/// A reference, resolved and normalized: equal ones lead to the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resolved {
    scheme: Option<String>,
    authority: Option<String>,
    path: String,
    query: Option<String>,
}

impl Resolved {
    /// The URL, or the path where only that is known; nothing where the scheme is
    /// one without hosts.
    pub(crate) fn url(self) -> Option<String> {
        let Self { scheme, authority, path, query } = self;
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        match (scheme, authority) {
            (Some(scheme), Some(host)) => {
                Some(format!("{scheme}://{host}{path}{query}"))
            }
            (None, Some(host)) => Some(format!("//{host}{path}{query}")),
            (None, None) => Some(path + &query),
            (Some(_), None) => None,
        }
    }
}

/// Resolves a reference against a base (RFC 3986 section 5.2.2), whose scheme and
/// authority need not be known.
pub(crate) fn resolve(base: &UriReference<'_>, to: &UriReference<'_>) -> Resolved {
    let mut whole = *to;
    let mut path = to.path.to_owned();
    if to.scheme.is_none() {
        whole.scheme = base.scheme;
        if to.authority.is_none() {
            whole.authority = base.authority;
            if to.path.is_empty() {
                base.path.clone_into(&mut path);
                whole.query = to.query.or(base.query);
            } else if !to.path.starts_with('/') {
                let folder =
                    base.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                path = format!("{folder}/{}", to.path);
            }
        }
    }
    let scheme = whole.scheme.map(str::to_ascii_lowercase);
    let port = if scheme.as_deref() == Some("https") { ":443" } else { ":80" };
    let authority = whole.authority.map(|authority| {
        let authority = authority.to_ascii_lowercase();
        authority.strip_suffix(port).map_or(authority.clone(), str::to_owned)
    });
    Resolved {
        scheme,
        authority,
        path: without_dots(&path),
        query: whole.query.map(str::to_owned),
    }
}

/// A path without its dot segments (RFC 3986 section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let path = path.strip_prefix('/').unwrap_or(path);
    let count = path.split('/').count();
    for (place, segment) in path.split('/').enumerate() {
        if segment == ".." {
            kept.pop();
        }
        match segment {
            "." | ".." if place + 1 == count => kept.push(""),
            "." | ".." => {}
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(base: &str, to: &str) -> bool {
        let base = UriReference::split(base);
        resolve(&base, &UriReference::split(to))
            == resolve(&base, &UriReference::default())
    }

    #[test]
    fn references_are_resolved() {
        for to in ["", "#top", "/a/b?q", "b?q", "../a/./b?q", "//X.example:443/a/b?q"] {
            assert!(same("https://x.example/a/b?q", to), "{to}");
        }
        for to in ["/a/b", "?r", "b/?q", "http://x.example/a/b?q", "//y.example/a/b?q"]
        {
            assert!(!same("https://x.example/a/b?q", to), "{to}");
        }
        assert!(same("https://x.example", "/"));
        assert!(same("/a/", "."));
        assert!(!same("/a", "https://x.example/a"));
    }
}
