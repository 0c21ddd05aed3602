//! Errors of pages: HTML for those who read it, a problem document (RFC 9457) for programs.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http_status::{
    Limits,
    paths::{CODES, STATUS},
    prefers_html,
};

use super::typed_codes;
use crate::{
    api::{codes, fields::unknown_field},
    base_path::BasePath,
    http::{envelope::vary, fallback::no_resource, problem::Problem, target::Target},
};

/// A layer that replaces a page that is an error where the request does not name HTML
/// in `Accept` (RFC 9110 section 12.5.1).
pub(super) async fn negotiate_errors(
    State(limits): State<Arc<Limits>>,
    request: Request,
    next: Next,
) -> Response {
    let reads_html = reads_html(request.headers());
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let base_path = base_path_of(&request);
    let target = request.extensions().get::<Target>().cloned();
    let mut response = next.run(request).await;
    let is_error =
        matches!(response.status(), StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND);
    if !is_error || !is_page(&response) {
        return response;
    }
    if !reads_html {
        let problem = match response.status() {
            StatusCode::BAD_REQUEST => too_many_options(target.as_ref(), &limits),
            _ => nothing_here(&method, &base_path, &uri),
        };
        response = problem.into_response();
    }
    vary(response.headers_mut(), "accept");
    response
}

/// Whether the request names HTML in `Accept`.
pub(super) fn reads_html(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT).iter();
    prefers_html(lines.filter_map(|line| line.to_str().ok()))
}

fn is_page(response: &Response) -> bool {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    media_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
}

/// What a page says of options that are given too often.
fn too_many_options(target: Option<&Target>, limits: &Limits) -> Problem {
    let pairs = target.map(|target| &*target.query).unwrap_or_default();
    match limits.check_counts(pairs) {
        Err(problems) => Problem::bad_ask(problems),
        Ok(()) => Problem::bad_request("the address is not understood"),
    }
}

/// What is not there.
fn nothing_here(method: &Method, base_path: &BasePath, uri: &Uri) -> Problem {
    let path = uri.path();
    if let Some(code) = path.strip_prefix("/codes/")
        && let Err(problem) = codes::entry_of(code, base_path)
    {
        return problem;
    }
    if path.starts_with("/compare/") {
        return Problem::not_found(format!(
            "two codes of {base_path}{CODES} are compared, as in \
             {base_path}/compare/502-vs-504"
        ));
    }
    if path.starts_with("/fields/") {
        return unknown_field(base_path);
    }
    if let Some(codes) = typed_codes::codes_in(path) {
        return Problem::not_found(format!(
            "the simulator answers with {codes} at {base_path}{STATUS}{codes}"
        ));
    }
    if path.starts_with("/rules/") {
        return Problem::not_found(format!(
            "no rule has this id: all of them are at {base_path}/rules"
        ));
    }
    no_resource(method, base_path, uri)
}

/// The base path of the service that a request came to.
pub(super) fn base_path_of(request: &Request) -> BasePath {
    request.extensions().get().cloned().unwrap_or_default()
}
