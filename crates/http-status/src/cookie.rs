//! The cookies that an ask may set.
//!
//! A link must not plant what outlives its response elsewhere: a cookie ends with
//! the session, and comes back to the URL that set it, and no other.

use crate::{
    Ask, CustomField, Problem, Request,
    limits::{COOKIE_BYTES, COOKIE_PATH_BYTES, COOKIES},
};

pub(crate) const NAME: &str = "Set-Cookie";

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

/// Every cookie that goes too far for this request.
pub(crate) fn problems(problems: &mut Vec<Problem>, ask: &Ask, request: &Request<'_>) {
    let cookies = || ask.fields.iter().filter(|field| is_cookie(field));
    let count = cookies().count();
    if count == 0 {
        return;
    }
    if count > COOKIES {
        let detail = format!("at most {COOKIES} cookies");
        problems.push(Problem::new("header", &count.to_string(), detail));
    }
    let path = path(ask, request);
    if !fits(&path) {
        let detail = format!(
            "a cookie goes with a path of at most {COOKIE_PATH_BYTES} bytes of US-ASCII \
             without a semicolon, and this request has another"
        );
        problems.push(Problem::new("header", NAME, detail));
        return;
    }
    for CustomField { value, .. } in cookies() {
        if paths(value).any(|own| own != path) {
            let path = crate::text::excerpt(&path);
            let detail = format!(
                "a cookie comes back to its URL only: its Path is `{path}`, or left out"
            );
            problems.push(Problem::new("header", value, detail));
        }
    }
}

/// The value of a cookie with its path: one without a path would go to all that is
/// in the same folder as the request (RFC 6265 section 5.1.4).
pub(crate) fn with_path(value: &str, ask: &Ask, request: &Request<'_>) -> String {
    if paths(value).next().is_some() {
        return value.to_owned();
    }
    format!("{value}; Path={}", path(ask, request))
}

pub(crate) fn is_cookie(field: &CustomField) -> bool {
    field.name.eq_ignore_ascii_case(NAME)
}

fn path(ask: &Ask, request: &Request<'_>) -> String {
    let own = || format!("/api/status/{}", ask.codes);
    request.path.map_or_else(own, str::to_owned)
}

/// Whether a browser reads the path as it is written: a semicolon ends an attribute,
/// and a longer one is ignored (RFC 6265bis section 5.6).
fn fits(path: &str) -> bool {
    path.len() <= COOKIE_PATH_BYTES
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';')
}

fn paths(value: &str) -> impl Iterator<Item = &str> {
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
