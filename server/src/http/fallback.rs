//! Answers where there is no such route, and where a route has no such method.

use axum::{
    Extension,
    http::{Method, Uri},
};
use http_status::paths::{CODES, FIELDS, INSPECT, KEYS, STATUS, WIRE};

use super::problem::Problem;
use crate::base_path::BasePath;

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
pub(crate) async fn unknown_route(
    method: Method,
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
) -> Problem {
    no_resource(&method, &base_path, &uri)
}

/// That nothing is at a path below the base path, and what there is.
pub(crate) fn no_resource(method: &Method, base_path: &BasePath, uri: &Uri) -> Problem {
    let path = uri.path();
    let known = [
        (STATUS, "{codes}, "),
        (WIRE, "{codes}, "),
        (KEYS, "{key}, "),
        (CODES, ", "),
        (CODES, "/{code}, "),
        (FIELDS, "/{name} and "),
        (INSPECT, ""),
    ];
    let known = known.map(|(path, behind)| base_path.join(path) + behind);
    Problem::not_found(format!(
        "no resource answers {method} {base_path}{path}: there are {}",
        known.concat()
    ))
}
