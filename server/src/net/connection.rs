//! What the handler of a request may know of the connection, and do with it.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::http::{HeaderMap, Uri, header, uri::Authority};
use tokio::sync::{OwnedSemaphorePermit, watch};

use super::{
    endpoint::Endpoint,
    peer_limits::PeerLimits,
    scheme::Scheme,
    stream::handle::StreamHandle,
    unsent::budget::{ServiceBudget, UnsentBudget},
};
use crate::{clock::Clock, settings::Settings};

/// Travels with every request.
#[derive(Clone)]
pub struct Connection {
    /// The peer's end.
    pub(crate) remote: Endpoint,
    /// Our own end.
    pub(crate) local: Endpoint,
    /// Which URLs lead here.
    pub(crate) scheme: Scheme,
    /// The bytes below hyper, on HTTP/1.
    pub(crate) stream: StreamHandle,
    /// Its permit among all connections, kept as long as anything of it is.
    pub(crate) permit: Option<Arc<OwnedSemaphorePermit>>,
    /// True once the service stops.
    pub(crate) stopped: watch::Receiver<bool>,
    /// The origin that clients are told to use, where the operator named one.
    pub(crate) public_url: Option<Arc<str>>,
    /// What its peer may not exceed.
    pub(crate) limits: PeerLimits,
    /// What its responses may keep in memory.
    pub(crate) unsent: UnsentBudget,
    /// How time passes on it.
    pub(crate) clock: Clock,
}

impl Connection {
    /// One that leads nowhere, for a response that is measured and not sent.
    pub fn without_peer(settings: &Settings) -> Self {
        let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into();
        Self {
            remote: nowhere,
            local: nowhere,
            scheme: Scheme::Http,
            stream: StreamHandle::default(),
            permit: None,
            stopped: watch::channel(false).1,
            public_url: settings.public_url.clone(),
            limits: PeerLimits::new(settings),
            unsent: ServiceBudget::new(settings).connection_budget(),
            clock: Clock::Real,
        }
    }

    /// The origin that the operator named; otherwise the scheme of the connection,
    /// and the authority as the client wrote it: the target's authority goes before `Host` (RFC 9112
    /// section 3.2.2), our own address stands in for HTTP/1.0 clients that name
    /// neither. A socket in the file system has none, and they are on this machine.
    pub(crate) fn origin(&self, uri: &Uri, headers: &HeaderMap) -> String {
        if let Some(origin) = &self.public_url {
            return origin.to_string();
        }
        let host = || headers.get(header::HOST)?.to_str().ok();
        let named = uri.authority().map(Authority::as_str);
        let named = named.or_else(host).filter(|host| !host.is_empty());
        let scheme = self.scheme;
        match (named, self.local) {
            (Some(authority), _) => format!("{scheme}://{authority}"),
            (None, Endpoint::Tcp(address)) => format!("{scheme}://{address}"),
            (None, Endpoint::Unix) => "http://localhost".to_owned(),
        }
    }
}
