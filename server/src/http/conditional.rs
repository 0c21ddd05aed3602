//! Conditional requests: every document of ours has an entity tag, and whoever
//! has it already gets a 304 (RFC 9110 section 13).

use std::{
    convert::Infallible,
    hash::{DefaultHasher, Hasher as _},
};

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;

use crate::{
    clock::Moment,
    coding::{Kept, vary},
    problem::Problem,
};

/// No document of ours comes near it.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// What a 304 must have of what the 200 would have had (RFC 9110 section
/// 15.4.5), and what it may well have.
const KEPT: [HeaderName; 6] = [
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
    let known = request.headers().clone();
    let response = next.run(request).await;
    if !is_read || response.status() != StatusCode::OK {
        return response;
    }
    let kept = response.extensions().get::<&'static Kept>().copied();
    let (mut parts, body) = response.into_parts();
    let Ok(content) = to_bytes(body, MOST_BYTES).await else {
        return Problem::internal("a document could not be written").into_response();
    };
    let etag = match kept {
        Some(kept) => kept.etag(|content| etag(content, "")).to_owned(),
        None => etag(&content, nonce(&parts.headers).unwrap_or_default()),
    };
    if let Ok(value) = HeaderValue::from_str(&etag) {
        parts.headers.insert(header::ETAG, value);
    }
    vary(&mut parts.headers, "accept-encoding");
    if !has(&known, &etag) {
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
    for name in KEPT {
        if let Some(value) = fields.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

/// A document with the fields that all of them have.
pub(crate) fn respond(
    media_type: &str,
    cache_control: &str,
    content: impl Into<Body>,
) -> Response {
    let fields: [(HeaderName, String); 4] = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::DATE, Moment::now().imf_fixdate()),
        (header::CACHE_CONTROL, cache_control.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (fields, content.into()).into_response()
}

/// Whether `If-None-Match` names this tag, compared weakly (RFC 9110 sections
/// 8.8.3.2 and 13.1.2).
pub(crate) fn has(headers: &HeaderMap, etag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let lines = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut tags =
        lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    tags.any(|tag| tag.trim() == "*" || opaque(tag) == opaque(etag))
}

/// Weak: it names every coding of the content alike, and a page whatever its
/// nonce (RFC 9110 section 8.8.1).
fn etag(content: &[u8], nonce: &str) -> String {
    let mut hasher = DefaultHasher::new();
    match std::str::from_utf8(content) {
        Ok(text) if !nonce.is_empty() => {
            text.split(nonce).for_each(|piece| hasher.write(piece.as_bytes()));
        }
        _ => hasher.write(content),
    }
    format!("W/\"{:016x}\"", hasher.finish())
}

/// The nonce in the policy of a page.
fn nonce(headers: &HeaderMap) -> Option<&str> {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let (_, rest) = policy.split_once("'nonce-")?;
    rest.split('\'').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nonce_does_not_count() {
        let tag = etag(b"<script nonce=\"abc\">x</script>", "abc");
        assert_eq!(tag, etag(b"<script nonce=\"def\">x</script>", "def"));
        assert_ne!(tag, etag(b"<script nonce=\"abc\">y</script>", "abc"));
        assert_ne!(tag, etag(b"", ""));
    }

    #[test]
    fn tags_are_found_in_lists() {
        for (line, is_found) in [
            ("W/\"a\"", true),
            ("\"a\"", true),
            ("\"b\", W/\"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, line.parse().unwrap());
            assert_eq!(has(&headers, "W/\"a\""), is_found, "{line}");
        }
        let mut headers = HeaderMap::new();
        headers.append(header::IF_NONE_MATCH, "\"b\"".parse().unwrap());
        headers.append(header::IF_NONE_MATCH, "\"a\"".parse().unwrap());
        assert!(has(&headers, "W/\"a\""));
    }
}
