//! The key of a prepared response: all of a plain request that the response depends on,
//! and what a trusted proxy says of it. What else of its connection matters stays the same.

use axum::{
    body::{Body, HttpBody as _},
    http::{
        HeaderMap, Method, Request, Uri, Version, header, request::Parts,
        uri::Authority,
    },
};
use http_status::paths::STATUS;

use crate::{net::connection::Connection, simulator::request::fields};

/// Longest path, most field lines, and most bytes of them, of a request that a response is
/// kept for: there is one for each connection.
const LONGEST_PATH: usize = STATUS.len() + 32;
const MOST_FIELDS: usize = 16;
pub(super) const MOST_FIELD_BYTES: usize = 512;

/// What a plain request says.
pub(super) struct Key {
    version: Version,
    target_scheme: Option<String>,
    authority: Option<String>,
    path: String,
    fields: Vec<(String, String)>,
    public_url: Option<String>,
}

impl Key {
    pub(super) fn new(parts: &Parts, connection: &Connection) -> Self {
        let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Self {
            version: parts.version,
            target_scheme: parts.uri.scheme_str().map(str::to_owned),
            authority: parts.uri.authority().map(ToString::to_string),
            path: parts.uri.path().to_owned(),
            fields: fields(parts).into_iter().map(own).collect(),
            public_url: connection.public_url.as_deref().map(str::to_owned),
        }
    }

    pub(super) fn is_of(
        &self,
        request: &Request<Body>,
        connection: &Connection,
    ) -> bool {
        let (uri, headers) = (request.uri(), request.headers());
        let lines =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        let own = self.fields.iter();
        let own = own.map(|(name, value)| (name.as_str(), value.as_bytes()));
        self.path == uri.path()
            && self.version == request.version()
            && self.target_scheme.as_deref() == uri.scheme_str()
            && self.authority.as_deref() == uri.authority().map(Authority::as_str)
            && own.eq(lines)
            && self.public_url.as_deref() == connection.public_url.as_deref()
    }
}

/// Whether a request asks by its path alone, and brings nothing.
pub(super) fn is_plain(method: &Method, uri: &Uri, body: &Body) -> bool {
    method == Method::GET && uri.query().is_none() && body.is_end_stream()
}

/// Whether a response may be kept for a request: it is small, and has no credentials, which
/// are kept no longer than their request.
pub(super) fn may_be_kept(uri: &Uri, headers: &HeaderMap) -> bool {
    let secret = [header::COOKIE, header::AUTHORIZATION, header::PROXY_AUTHORIZATION];
    uri.path().len() <= LONGEST_PATH
        && headers.len() <= MOST_FIELDS
        && field_bytes(headers) <= MOST_FIELD_BYTES
        && !secret.iter().any(|name| headers.contains_key(name))
}

fn field_bytes(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}
