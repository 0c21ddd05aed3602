//! What is asked outside of the base path.

use axum::{
    extract::Request,
    http::Method,
    response::{IntoResponse as _, Response},
};

use super::redirect::temporary_redirect;
use crate::{base_path::BasePath, http::problem::Problem};

/// What is looked for at the root of a host, whatever stands below it: by operators, by
/// crawlers (RFC 9309 section 2.3), by who found a weakness (RFC 9116 section 3).
const AT_ROOT: [&str; 6] = [
    "/.well-known/security.txt",
    "/healthz",
    "/metrics",
    "/readyz",
    "/robots.txt",
    "/version",
];

/// Whether a path is answered without the base path as well.
pub(crate) fn is_at_root(path: &str) -> bool {
    AT_ROOT.contains(&path)
}

/// Who opens the host or forgets the slash at the end is led to the first page; all else
/// is not there. It is never answered as if it were below: its links would lead elsewhere.
pub(crate) fn answer_outside(request: &Request, base_path: &BasePath) -> Response {
    let (method, uri) = (request.method(), request.uri());
    let is_read = matches!(*method, Method::GET | Method::HEAD);
    let path = uri.path();
    if is_read && (path == "/" || path == base_path.as_str()) {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return temporary_redirect("Statuslab", &format!("{base_path}/{query}"));
    }
    Problem::not_found(format!(
        "no resource answers {method} {path}: this service stands below the base path \
         {base_path}, so ask for {base_path}{path}, and have a proxy pass the path on as it is"
    ))
    .into_response()
}
