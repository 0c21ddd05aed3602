//! What makes an HTTP/2 request malformed (RFC 9113 section 8.3), of that which the HTTP
//! library lets through.

use axum::{
    extract::Request,
    http::{
        HeaderValue, Method, header,
        uri::{Authority, PathAndQuery},
    },
};

use crate::{authority::is_named_host, http::problem::Problem};

/// Checks the pseudo-fields of a request, and its field values.
pub(super) fn check(request: &Request) -> Result<(), Problem> {
    if request.method() == Method::CONNECT {
        return Ok(());
    }
    // The library gives an empty target where there is no `:path`, which it shows as
    // `/` and tells from it.
    let root = PathAndQuery::from_static("/");
    let target = request.uri().path_and_query();
    let is_path = |target: &PathAndQuery| match target.as_str() {
        "/" => *target == root,
        target => target.starts_with('/') || target == "*",
    };
    if !target.is_some_and(is_path) {
        return Err(Problem::bad_request(
            "there is no `:path` that begins with `/` (RFC 9113 section 8.3.1)",
        ));
    }
    let is_padded = |value: &HeaderValue| {
        let value = value.as_bytes();
        [value.first(), value.last()]
            .iter()
            .flatten()
            .any(|b| matches!(b, b' ' | b'\t'))
    };
    if let Some((name, _)) = request.headers().iter().find(|(_, v)| is_padded(v)) {
        return Err(Problem::bad_request(format!(
            "the value of the field `{name}` begins or ends with white space (RFC 9113 \
             section 8.2.1)"
        )));
    }
    let Some(authority) = request.uri().authority().map(Authority::as_str) else {
        return Ok(());
    };
    if !is_named_host(authority) {
        return Err(Problem::bad_request(
            "`:authority` is not a host and an optional port, without user information \
             (RFC 9113 section 8.3.1)",
        ));
    }
    // Compared without the port that the scheme has anyway (RFC 9110 section 4.2.3).
    let port = if request.uri().scheme_str() == Some("https") { ":443" } else { ":80" };
    let plain = |host: &str| host.strip_suffix(port).unwrap_or(host).to_lowercase();
    let is_other =
        |host: &HeaderValue| host.to_str().ok().map(plain) != Some(plain(authority));
    if request.headers().get_all(header::HOST).iter().any(is_other) {
        return Err(Problem::bad_request(
            "`Host` names another host than `:authority` (RFC 9113 section 8.3.1)",
        ));
    }
    Ok(())
}
