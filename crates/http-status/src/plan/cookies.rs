//! The cookies of a plan: how many, and the path that keeps each to its request.

use crate::{Ask, CustomField, Problem, Request, cookie::paths, paths::STATUS};

const NAME: &str = "Set-Cookie";

/// Most cookies of one response.
const COOKIES: usize = 4;

/// Longest path of a cookie in bytes: browsers ignore a longer attribute (RFC 6265bis
/// section 5.6), and a cookie without a path goes further.
const COOKIE_PATH_BYTES: usize = 1024;

/// Every cookie that goes too far for this request.
pub(super) fn problems(problems: &mut Vec<Problem>, ask: &Ask, request: &Request<'_>) {
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
pub(super) fn with_path(value: &str, ask: &Ask, request: &Request<'_>) -> String {
    if paths(value).next().is_some() {
        return value.to_owned();
    }
    format!("{value}; Path={}", path(ask, request))
}

pub(super) fn is_cookie(field: &CustomField) -> bool {
    field.name.eq_ignore_ascii_case(NAME)
}

fn path(ask: &Ask, request: &Request<'_>) -> String {
    let own = || format!("{}{STATUS}{}", request.base_path, ask.codes);
    request.path.map_or_else(own, str::to_owned)
}

/// Whether a browser reads the path as it is written: a semicolon ends an attribute,
/// and a longer one is ignored (RFC 6265bis section 5.6).
fn fits(path: &str) -> bool {
    path.len() <= COOKIE_PATH_BYTES
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';')
}
