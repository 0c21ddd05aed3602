//! `Set-Cookie` as an ask may give it.
//!
//! A link must not plant what outlives its response elsewhere: a cookie ends with
//! the session, and comes back to the URL that set it, and no other.

/// Most bytes of the name and the value of a cookie together.
///
/// Chromium and Firefox keep at most 180 cookies of a host, so what any number of links
/// can plant at a URL stays under 8 KB, which most servers take in one field line.
const COOKIE_BYTES: usize = 40;

/// Checks what can be said of a cookie before its request is known.
///
/// `SameSite=None`, and `Partitioned`, which needs it, would have a browser keep the
/// cookie of an image in anybody's page (RFC 6265bis section 5.7); without them, a
/// visit of its own is needed for each few.
pub(crate) fn check(value: &str) -> Result<(), String> {
    let (pair, _) = split(value);
    if pair.len() > COOKIE_BYTES {
        return Err(format!(
            "a cookie has at most {COOKIE_BYTES} bytes of name and value, this one has {}",
            pair.len()
        ));
    }
    let wrong = attributes(value).find(|(name, value)| !is_harmless(name, value));
    let Some((name, _)) = wrong else { return Ok(()) };
    let name = crate::text::excerpt(name);
    Err(format!(
        "`{name}` is not for a cookie that ends with the session and comes back to its \
         URL only: its attributes are Path (that of the request), Secure, HttpOnly, and \
         SameSite other than None"
    ))
}

fn is_harmless(name: &str, value: &str) -> bool {
    match name.to_ascii_lowercase().as_str() {
        "" | "httponly" | "secure" | "path" => true,
        "samesite" => !value.eq_ignore_ascii_case("none"),
        _ => false,
    }
}

/// What it says of its path.
pub(crate) fn paths(value: &str) -> impl Iterator<Item = &str> {
    attributes(value)
        .filter(|(name, _)| name.eq_ignore_ascii_case("path"))
        .map(|(_, path)| path)
}

/// The attributes, read as RFC 6265 section 5.2 has it.
fn attributes(value: &str) -> impl Iterator<Item = (&str, &str)> {
    let (_, attributes) = split(value);
    attributes.split(';').map(|attribute| {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        (name.trim(), value.trim())
    })
}

/// Name and value, and the attributes.
fn split(value: &str) -> (&str, &str) {
    let (pair, attributes) = value.split_once(';').unwrap_or((value, ""));
    (pair.trim(), attributes)
}
