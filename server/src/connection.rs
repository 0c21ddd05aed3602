//! What a handler may know of the connection, and what every request must be
//! before a handler sees it.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    body::Body,
    extract::Request,
    http::{
        HeaderMap, HeaderName, Method, StatusCode, Uri, Version, header, uri::Authority,
    },
    response::{IntoResponse, Response},
};
use http_status::query;
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::{
    clock::{Clock, Moment},
    problem::Problem,
    wire::Wire,
};

/// Travels with every request as an extension.
#[derive(Clone)]
pub(crate) struct Connection {
    /// The peer's address.
    pub(crate) remote: SocketAddr,
    /// Our own end.
    pub(crate) local: SocketAddr,
    /// The bytes below hyper, on HTTP/1.
    pub(crate) wire: Wire,
    /// Its place among all connections, kept as long as anything is.
    pub(crate) place: Arc<OwnedSemaphorePermit>,
    /// True once the service stops.
    pub(crate) stopped: watch::Receiver<bool>,
    /// The origin that clients are told to use, where the operator named one.
    pub(crate) public_url: Option<Arc<str>>,
    /// How time passes on it.
    pub(crate) clock: Clock,
    /// The turn of its requests, where that was settled before: they do not count.
    pub(crate) turn: Option<Turn>,
}

/// What a simulated response depends on besides its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    /// The seed of every choice.
    pub(crate) seed: u64,
    /// Which arrival with its key the request is, from 1; 1 without a key.
    pub(crate) attempt: u64,
}

impl Connection {
    /// The origin that the operator named; otherwise scheme and authority as the
    /// client wrote them: the target's authority goes before `Host` (RFC 9112
    /// section 3.2.2), our own address stands in for HTTP/1.0 clients that name
    /// neither.
    pub(crate) fn origin(&self, uri: &Uri, headers: &HeaderMap) -> String {
        if let Some(origin) = &self.public_url {
            return origin.to_string();
        }
        let host = || headers.get(header::HOST)?.to_str().ok();
        let named = uri.authority().map(Authority::as_str);
        match named.or_else(host).filter(|host| !host.is_empty()) {
            Some(authority) => format!("http://{authority}"),
            None => format!("http://{}", self.local),
        }
    }
}

/// The origin under which a request reached us; empty without a connection, so
/// that links are relative.
pub(crate) fn origin_of(request: &Request) -> String {
    let connection = request.extensions().get::<Connection>();
    connection
        .map(|connection| connection.origin(request.uri(), request.headers()))
        .unwrap_or_default()
}

/// The answer to what no route sees: requests that RFC 9112 refuses or that could
/// not be repeated in JSON, and those about the server in general.
pub(crate) fn answer_before_routing(request: &Request) -> Option<Response> {
    if let Err(problem) = check(request) {
        return Some(problem.into_response());
    }
    let is_general = request.method() == Method::OPTIONS && request.uri().path() == "*";
    is_general.then(server_options)
}

fn check(request: &Request) -> Result<(), Problem> {
    refuse_connect(request.method())?;
    let hosts = request.headers().get_all(header::HOST);
    let count = hosts.iter().count();
    if request.version() == Version::HTTP_11 && count != 1 {
        return Err(Problem::bad_request(format!(
            "an HTTP/1.1 request has exactly one Host field (RFC 9112 section 3.2), this \
             one has {count}"
        )));
    }
    if !hosts.iter().all(|host| host.to_str().is_ok_and(is_host)) {
        return Err(Problem::bad_request(
            "Host is not a host and an optional port (RFC 9110 section 7.2)",
        ));
    }
    if request.uri().path() == "*" && request.method() != Method::OPTIONS {
        return Err(Problem::bad_request(
            "the target `*` is for OPTIONS only (RFC 9112 section 3.2.4)",
        ));
    }
    ascii_fields(request)?;
    let target = request.uri();
    let decodes = |text: &str| query::decode_text(text).is_some();
    if !decodes(target.path()) || !target.query().is_none_or(decodes) {
        return Err(Problem::bad_request(
            "the target is not percent-encoded UTF-8: write `%25` for a percent sign",
        ));
    }
    Ok(())
}

/// Nothing here is a tunnel.
pub(crate) fn refuse_connect(method: &Method) -> Result<(), Problem> {
    if method != Method::CONNECT {
        return Ok(());
    }
    Err(Problem::not_implemented(
        "CONNECT is for proxies (RFC 9110 section 9.3.6), and this is an origin server",
    ))
}

/// `uri-host [ ":" port ]` (RFC 9110 section 7.2, RFC 3986 section 3.2.2); it may
/// be empty.
pub(crate) fn is_host(text: &str) -> bool {
    let end =
        if text.starts_with('[') { text.find(']').map(|end| end + 1) } else { None };
    let (host, rest) =
        text.split_at(end.or_else(|| text.find(':')).unwrap_or(text.len()));
    let is_port =
        |port: &str| port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    if !rest.is_empty() && !rest.strip_prefix(':').is_some_and(is_port) {
        return false;
    }
    if let Some(literal) = host.strip_prefix('[') {
        let literal = literal.strip_suffix(']').unwrap_or_default();
        return literal.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=".contains(&b);
    host.bytes().all(plain) && query::decode_text(host).is_some()
}

/// RFC 9110 section 5.5 keeps octets above US-ASCII for old applications; what
/// they mean is unknown, so they cannot be described.
fn ascii_fields(request: &Request) -> Result<(), Problem> {
    let opaque = request.headers().iter().find(|(_, value)| value.to_str().is_err());
    let Some((name, _)) = opaque else { return Ok(()) };
    Err(Problem::bad_request(format!(
        "the value of the field `{name}` has bytes outside visible US-ASCII (RFC 9110 \
         section 5.5)"
    )))
}

/// `OPTIONS *` asks about the server in general (RFC 9110 section 9.3.7).
fn server_options() -> Response {
    let date: [(HeaderName, String); 1] = [(header::DATE, Moment::now().imf_fixdate())];
    (StatusCode::NO_CONTENT, date, Body::empty()).into_response()
}
