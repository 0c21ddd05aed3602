//! `Set-Cookie`, as user agents take it apart (RFC 6265 section 5.2).

use super::cookie_date;

/// How many attributes are looked at: many more than there are.
const MOST_ATTRIBUTES: usize = 100;

/// How much of a value is searched for a second cookie: user agents take no cookie
/// that is longer.
const SEARCHED: usize = 16 * 1024;

/// A cookie that a response sets.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cookie<'a> {
    /// The number of its line.
    pub(crate) line: u32,
    /// Its name; empty where there is none.
    pub(crate) name: &'a str,
    /// Its value.
    pub(crate) value: &'a str,
    /// What follows the first semicolon.
    rest: &'a str,
}

/// An attribute of a cookie.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attribute<'a> {
    pub(crate) name: &'a str,
    /// Nothing where there is no `=`.
    pub(crate) value: Option<&'a str>,
}

/// The prefixes of names that user agents look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prefix {
    Host,
    Secure,
    Http,
    HostHttp,
}

impl Prefix {
    /// Longer ones first.
    const ALL: [(Self, &str); 4] = [
        (Self::HostHttp, "__Host-Http-"),
        (Self::Host, "__Host-"),
        (Self::Secure, "__Secure-"),
        (Self::Http, "__Http-"),
    ];

    /// How it is written.
    pub(crate) fn text(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(prefix, _)| *prefix == self)
            .map_or("", |(_, text)| text)
    }
}

impl<'a> Cookie<'a> {
    /// Takes a field value apart.
    pub(crate) fn new(text: &'a str, line: u32) -> Self {
        let (pair, rest) = text.split_once(';').unwrap_or((text, ""));
        let (name, value) = pair.split_once('=').unwrap_or(("", pair));
        Self { line, name: trim(name), value: trim(value), rest }
    }

    /// The attributes, in order; empty ones are left out.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let parts = self.rest.split(';').map(trim).filter(|part| !part.is_empty());
        parts.take(MOST_ATTRIBUTES).map(|part| match part.split_once('=') {
            Some((name, value)) => {
                Attribute { name: trim(name), value: Some(trim(value)) }
            }
            None => Attribute { name: part, value: None },
        })
    }

    /// The value of an attribute; of several the last one counts.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        let same = self.attributes().filter(|a| a.name.eq_ignore_ascii_case(name));
        same.last().map(|attribute| attribute.value.unwrap_or_default())
    }

    /// Whether an attribute is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// Whether `SameSite` has this value.
    pub(crate) fn is_same_site(&self, value: &str) -> bool {
        self.attribute("SameSite")
            .is_some_and(|found| found.eq_ignore_ascii_case(value))
    }

    /// The prefix of its name, in whatever case: user agents ignore it.
    pub(crate) fn prefix(&self) -> Option<Prefix> {
        let starts = |text: &str| {
            let start = self.name.get(..text.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(text))
        };
        Prefix::ALL.into_iter().find(|(_, text)| starts(text)).map(|(prefix, _)| prefix)
    }

    /// The seconds of `Max-Age`, if user agents understand it.
    pub(crate) fn max_age(&self) -> Option<i64> {
        let text = self.attribute("Max-Age")?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let longest = if text.starts_with('-') { i64::MIN } else { i64::MAX };
        Some(text.parse().unwrap_or(longest))
    }

    /// When it expires by `Expires`, in seconds since 1970.
    pub(crate) fn expires(&self) -> Option<i64> {
        cookie_date::seconds(self.attribute("Expires")?)
    }

    /// Whether its name is one that sessions and logins have.
    pub(crate) fn is_credential(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        let is_for_scripts = name.contains("csrf") || name.contains("xsrf");
        let is_about_login = ["sess", "jwt", "token", "auth", "remember_me"]
            .into_iter()
            .any(|word| name.contains(word));
        let is_id =
            name == "sid" || [".sid", "_sid", "-sid"].iter().any(|s| name.ends_with(s));
        !is_for_scripts && (is_about_login || is_id) && !name.contains("author")
    }
}

/// Whether several cookies stand in one value, as in `a=1; Path=/, b=2`.
pub(crate) fn is_folded(text: &str) -> bool {
    let text = text.get(..text.floor_char_boundary(SEARCHED)).unwrap_or(text);
    let mut is_first = true;
    text.split(';').any(|part| {
        let is_pair = std::mem::take(&mut is_first);
        if part.contains('"') {
            return false;
        }
        part.split(',').skip(1).any(|after| {
            let is_spaced = after.starts_with(' ');
            let name = after.split_once('=').map(|(name, _)| trim(name));
            (is_spaced || !is_pair) && name.is_some_and(http_status::is_token)
        })
    })
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_taken_apart() {
        let cookie = Cookie::new("a = b=c ; path=/x;; Secure;Path = / ", 1);
        assert_eq!((cookie.name, cookie.value), ("a", "b=c"));
        assert_eq!(cookie.attribute("Path"), Some("/"));
        assert_eq!(cookie.attribute("Secure"), Some(""));
        assert_eq!(cookie.attributes().count(), 3);
        assert_eq!(Cookie::new("flag", 1).name, "");
    }

    #[test]
    fn folded_cookies_are_seen() {
        assert!(is_folded("a=1; Path=/, b=2"));
        assert!(is_folded("a=1; Expires=Sun, 22 Nov 2026 12:00:00 GMT,b=2"));
        assert!(is_folded("a=1, b=2"));
        assert!(!is_folded("a=1,b=2"));
        assert!(!is_folded("a=\"1, b=2\""));
        assert!(!is_folded("a=1; Expires=Sun, 22 Nov 2026 12:00:00 GMT; Path=/"));
        assert!(!is_folded("a=1; SameSite=Lax,Secure"));
    }

    #[test]
    fn names_of_sessions_are_recognised() {
        let is_credential = |name: &str| Cookie::new(name, 1).is_credential();
        for name in
            ["PHPSESSID=", "connect.sid=", "__Host-session=", "auth_token=", "sid="]
        {
            assert!(is_credential(name), "{name}");
        }
        for name in ["lang=", "csrf-token=", "XSRF-TOKEN=", "authors=", "side=", "_ga="]
        {
            assert!(!is_credential(name), "{name}");
        }
    }
}
