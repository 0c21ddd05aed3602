//! Conditional requests: a client that has a document already gets a 304 (RFC 9110 section
//! 13).

use std::convert::Infallible;

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;

use super::{
    coding::static_document::StaticDocument,
    entity_tag::{entity_tag, is_known},
    envelope::vary,
    problem::Problem,
};

/// No document of ours comes near it.
const MAX_DOCUMENT: usize = 8 * 1024 * 1024;

/// What a 304 must have of what the 200 would have had (RFC 9110 section
/// 15.4.5), and what it may well have.
const FIELDS_OF_304: [HeaderName; 6] = [
    header::CACHE_CONTROL,
    header::DATE,
    header::ETAG,
    header::VARY,
    header::ACCESS_CONTROL_ALLOW_ORIGIN,
    header::X_CONTENT_TYPE_OPTIONS,
];

/// A layer that gives a 200 its entity tag and leaves the content out where the
/// client has it.
///
/// The policy of a page is left out as well: the copy at the client carries the
/// nonce of its own response, and a 304 would replace the policy that goes with
/// it (RFC 9111 section 3.2).
pub(crate) async fn revalidate(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let request_fields = request.headers().clone();
    let response = next.run(request).await;
    if !is_read || response.status() != StatusCode::OK {
        return response;
    }
    let document = response.extensions().get::<&'static StaticDocument>().copied();
    let (mut parts, body) = response.into_parts();
    let Ok(content) = to_bytes(body, MAX_DOCUMENT).await else {
        return Problem::internal("a document could not be written").into_response();
    };
    let etag = match document {
        Some(document) => document.etag().to_owned(),
        None => entity_tag(&content, nonce(&parts.headers).unwrap_or_default()),
    };
    if let Ok(value) = HeaderValue::from_str(&etag) {
        parts.headers.insert(header::ETAG, value);
    }
    vary(&mut parts.headers, "accept-encoding");
    if !is_known(&request_fields, &etag) {
        return Response::from_parts(parts, Body::from(content));
    }
    not_modified(&parts.headers)
}

/// The 304 that stands in for a 200 with these fields.
pub(crate) fn not_modified(fields: &HeaderMap) -> Response {
    // A body of a known length would go out as `Content-Length: 0`, which is not
    // the length of the 200 (RFC 9110 section 8.6).
    let nothing = futures_util::stream::empty::<Result<Bytes, Infallible>>();
    let mut response = Response::new(Body::from_stream(nothing));
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    for name in FIELDS_OF_304 {
        if let Some(value) = fields.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

/// The nonce in the policy of a page.
fn nonce(headers: &HeaderMap) -> Option<&str> {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let (_, rest) = policy.split_once("'nonce-")?;
    rest.split('\'').next()
}
