//! Credentials of a request, in what is told of it.
//!
//! The diagnostic document and the transcript repeat the fields of a request, and a
//! browser adds to a request what the page behind it may not know. So the values of
//! these fields are shown to those only who have them anyway.

use std::borrow::Cow;

/// What a browser adds by itself, and a gateway looks for.
const SECRET: [&str; 3] = ["Cookie", "Authorization", "Proxy-Authorization"];

/// Stands before what takes the place of a value.
const MASK: &str = "[masked: ";

/// The field lines of a request to this origin, as they are told: the values of
/// cookies and credentials are masked where another site may be behind the request.
///
/// What is masked already stays as it is.
///
/// ```
/// use http_status::credentials::shown;
///
/// let fields = [("cookie", "a=b"), ("sec-fetch-site", "cross-site")];
/// assert_eq!(shown("http://a.example", &fields)[0].1, "[masked: 3 bytes]");
/// assert_eq!(shown("http://a.example", &fields[..1])[0].1, "a=b");
/// ```
pub fn shown<'a>(
    origin: &str,
    fields: &[(&'a str, &'a str)],
) -> Vec<(&'a str, Cow<'a, str>)> {
    let is_masked = is_foreign(origin, fields);
    let line = |&(name, value): &(&'a str, &'a str)| {
        let is_secret = is_secret(name) && !value.starts_with(MASK);
        let value = if is_masked && is_secret {
            Cow::Owned(format!("{MASK}{} bytes]", value.len()))
        } else {
            Cow::Borrowed(value)
        };
        (name, value)
    };
    fields.iter().map(line).collect()
}

/// The names whose values are masked, each once.
pub(crate) fn masked(origin: &str, fields: &[(&str, &str)]) -> Vec<&'static str> {
    if !is_foreign(origin, fields) {
        return Vec::new();
    }
    let is_there = |secret: &&str| {
        fields.iter().any(|(name, _)| name.eq_ignore_ascii_case(secret))
    };
    SECRET.into_iter().filter(|secret| is_there(secret)).collect()
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
    let field = |name: &str| {
        let mut fields = fields.iter();
        let field = fields.find(|(own, _)| own.eq_ignore_ascii_case(name));
        field.map(|(_, value)| *value)
    };
    if let Some(site) = field("Sec-Fetch-Site") {
        return !matches!(site, "same-origin" | "none");
    }
    match field("Origin") {
        Some(own) => !own.eq_ignore_ascii_case(origin),
        None => field("User-Agent").is_some_and(|agent| agent.starts_with("Mozilla/")),
    }
}
