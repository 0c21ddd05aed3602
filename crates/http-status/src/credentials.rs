//! Credentials of a request, masked in what is told of it.
//!
//! The diagnostic document and the transcript repeat the fields of a request, and a
//! browser adds to a request what the page behind it may not know. So the values of
//! these fields are shown to those only who have them anyway.

use std::borrow::Cow;

use crate::{Field, Fields, Value, field_policy};

/// What a browser adds by itself, and a gateway looks for.
const SECRET: [&str; 3] = ["Cookie", "Authorization", "Proxy-Authorization"];

/// Stands before what takes the place of a value.
const MASKED: &str = "[masked: ";

/// Why they are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mask {
    /// Another site may be behind the request, and read what comes back.
    Foreign,
    /// A cache may keep what comes back, for whoever asks next.
    Stored,
}

impl Mask {
    /// A clause about the reason, after "because".
    pub(crate) const fn clause(self) -> &'static str {
        match self {
            Self::Foreign => "another site may be behind this request",
            Self::Stored => "a cache may keep this document",
        }
    }
}

/// Why those of a request to this origin are masked, wherever they are told; nothing
/// where they are not.
pub fn mask(origin: &str, fields: &[(&str, &str)]) -> Option<Mask> {
    is_foreign(origin, fields).then_some(Mask::Foreign)
}

/// The same for the document of a response with these fields.
pub fn mask_in_document(
    origin: &str,
    fields: &[(&str, &str)],
    response: &Fields,
) -> Option<Mask> {
    mask(origin, fields).or_else(|| may_be_stored(response).then_some(Mask::Stored))
}

/// The field lines of a request as they are told. What is masked already stays as it
/// is.
///
/// ```
/// use http_status::credentials::{mask, shown};
///
/// let fields = [("cookie", "a=b"), ("sec-fetch-site", "cross-site")];
/// let mask = mask("http://a.example", &fields);
/// assert_eq!(shown(mask, &fields)[0].1, "[masked: 3 bytes]");
/// assert_eq!(shown(None, &fields)[0].1, "a=b");
/// ```
pub fn shown<'a>(
    mask: Option<Mask>,
    fields: &[(&'a str, &'a str)],
) -> Vec<(&'a str, Cow<'a, str>)> {
    let line = |&(name, value): &(&'a str, &'a str)| {
        let is_masked = mask.is_some() && is_secret(name) && !value.starts_with(MASKED);
        let value = if is_masked {
            Cow::Owned(format!("{MASKED}{} bytes]", value.len()))
        } else {
            Cow::Borrowed(value)
        };
        (name, value)
    };
    fields.iter().map(line).collect()
}

/// The names of those that a request has.
pub(crate) fn names(fields: &[(&str, &str)]) -> Vec<&'static str> {
    let is_there = |secret: &&str| {
        fields.iter().any(|(name, _)| name.eq_ignore_ascii_case(secret))
    };
    SECRET.into_iter().filter(is_there).collect()
}

fn is_secret(name: &str) -> bool {
    SECRET.iter().any(|secret| secret.eq_ignore_ascii_case(name))
}

/// Whether the request may be another site's.
///
/// A browser says in `Sec-Fetch-Site` whose page is behind a request, and no script
/// can change that; `none` is the user, by the address bar (Fetch Metadata, section
/// 2.3). It says so to trustworthy URLs only, which plain `http` to another machine
/// is not. There `Origin` tells who may read the answer (Fetch, section 3.2), but a
/// style sheet is read without it: `type=text/css` makes one of any document. So
/// without either, a request is another site's where a browser sent it, and every
/// browser begins its `User-Agent` alike.
fn is_foreign(origin: &str, fields: &[(&str, &str)]) -> bool {
    // Of two lines none is believed before the other.
    let lines = |name: &'static str| {
        let of_name =
            fields.iter().filter(move |(own, _)| own.eq_ignore_ascii_case(name));
        of_name.map(|(_, value)| *value)
    };
    let mut sites = lines("Sec-Fetch-Site").peekable();
    if sites.peek().is_some() {
        return sites.any(|site| !matches!(site, "same-origin" | "none"));
    }
    let mut origins = lines("Origin").peekable();
    if origins.peek().is_some() {
        return origins.any(|own| !own.eq_ignore_ascii_case(origin));
    }
    lines("User-Agent").any(|agent| agent.starts_with("Mozilla/"))
}

/// Whether some cache may keep a response: its own field forbids it unless the ask
/// says otherwise (RFC 9111 section 5.2.2.5), and one for certain caches goes before
/// it (RFC 9213 section 2.2).
fn may_be_stored(response: &Fields) -> bool {
    let mut rules = response
        .iter()
        .filter(|field| field_policy::matches("*cache-control", &field.name));
    let is_forbidden = |field: &Field| field.value == Value::Text("no-store".into());
    !response.contains("Cache-Control") || !rules.all(is_forbidden)
}
