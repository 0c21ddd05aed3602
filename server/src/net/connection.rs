//! What a handler may know of the connection.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::Request,
    http::{Extensions, HeaderMap, Uri, header, uri::Authority},
};
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::{clock::Clock, problem::Problem, unsent::Unsent, wire::Wire};

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
    /// What its responses may keep in memory.
    pub(crate) unsent: Unsent,
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
    /// That of a request.
    ///
    /// # Errors
    ///
    /// A 500, where the request came by none.
    pub(crate) fn of(extensions: &Extensions) -> Result<&Self, Problem> {
        extensions.get().ok_or_else(|| Problem::internal("no connection"))
    }

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
