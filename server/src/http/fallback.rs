//! Answers where there is no such route, and where a route has no such method.

use axum::http::{Method, Uri};
use http_status::paths::{CODES, FIELDS, INSPECT, KEYS, STATUS, WIRE};

use super::problem::Problem;

/// For routes that are read.
pub(crate) async fn only_get() -> Problem {
    Problem::method_not_allowed("GET, HEAD")
}

/// For routes that content is sent to.
pub(crate) async fn only_post() -> Problem {
    Problem::method_not_allowed("POST")
}

/// For routes that are read, and that content is sent to.
pub(crate) async fn only_get_or_post() -> Problem {
    Problem::method_not_allowed("GET, HEAD, POST")
}

/// For paths that nothing is at.
pub(crate) async fn unknown_route(method: Method, uri: Uri) -> Problem {
    Problem::not_found(format!(
        "no resource answers {method} {}: there are {STATUS}{{codes}}, {WIRE}{{codes}}, \
         {KEYS}{{key}}, {CODES}, {CODES}/{{code}}, \
         {FIELDS}/{{name}} and {INSPECT}",
        uri.path()
    ))
}
