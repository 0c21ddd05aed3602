//! What the handler of a request may know of the connection, and do with it.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::http::{HeaderMap, Uri, header, uri::Authority};
use tokio::sync::watch;

use super::{
    activity::Activity,
    client::{Client, Remote},
    endpoint::Endpoint,
    peer_limits::PeerLimits,
    places::Place,
    scheme::Scheme,
    stream::handle::{DelayPermit, StreamHandle},
    unsent::budget::{ServiceBudget, UnsentBudget},
};
use crate::{clock::Clock, settings::Settings};

/// Travels with every request.
#[derive(Clone)]
pub struct Connection {
    /// The peer's end; where that is a trusted proxy, the client that it names.
    pub(crate) remote: Remote,
    /// Our own end.
    pub(crate) local: Endpoint,
    /// Which URLs lead here.
    pub(crate) scheme: Scheme,
    /// The bytes below hyper, on HTTP/1.
    pub(crate) stream: StreamHandle,
    /// Its permit among all connections, kept as long as anything of it is.
    pub(crate) permit: Option<Arc<Place>>,
    /// What it does at present.
    pub(crate) activity: Activity,
    /// True once the service stops.
    pub(crate) stopped: watch::Receiver<bool>,
    /// The origin that clients are told to use, where the operator or a trusted proxy
    /// named one.
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
        let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            remote: Remote::peer(nowhere, false),
            local: nowhere.into(),
            scheme: Scheme::Http,
            stream: StreamHandle::default(),
            permit: None,
            activity: Activity::begin(),
            stopped: watch::channel(false).1,
            public_url: settings.public_url.clone(),
            limits: PeerLimits::new(settings),
            unsent: ServiceBudget::new(settings).connection_budget(),
            clock: Clock::Real,
        }
    }

    /// The client that its request counts for.
    pub(crate) fn client(&self) -> Client {
        self.remote.client()
    }

    /// Marks the time in which a response waits: as long as the permit is held.
    pub(crate) fn delay(&self, place: Place) -> DelayPermit {
        self.stream.delay(place, self.activity.under_way())
    }

    /// The origin that the operator named, or a trusted proxy; otherwise the scheme
    /// of the connection, and the authority as the client wrote it: the target's authority goes before `Host`
    /// (RFC 9112 section 3.2.2), our own address stands in for HTTP/1.0 clients that name
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
