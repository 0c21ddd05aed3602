//! Trusted proxies: whom they name as the client of a request, and which origin it asked.
//!
//! `Forwarded` (RFC 7239), and the `X-Forwarded-` fields from before it. Anybody can send
//! them, so they are read from trusted proxies only, and from right to left: each proxy
//! adds its word on the right, and the first address that is no trusted proxy is the
//! client.

mod forwarded;

use std::{net::IpAddr, sync::Arc};

use axum::http::{HeaderMap, HeaderName, Uri};
use ipnet::IpNet;

use self::forwarded::{Hop, forwarded_hops, node};
use super::{client::Remote, connection::Connection, endpoint::Endpoint};
use crate::{authority::is_named_host, settings::Settings};

static FORWARDED: HeaderName = HeaderName::from_static("forwarded");
static X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
static X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
static X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The networks of the trusted proxies.
#[derive(Debug, Clone)]
pub(crate) struct TrustedProxies(Arc<[IpNet]>);

impl TrustedProxies {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self(settings.trusted_proxies.as_slice().into())
    }

    /// The peer of a socket.
    pub(super) fn remote(&self, peer: Endpoint) -> Remote {
        match peer {
            Endpoint::Tcp(peer) => Remote::peer(peer, self.contains(peer.ip())),
            Endpoint::Unix => Remote::unix(),
        }
    }

    /// Whether this is the address of a trusted proxy.
    fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The connection as the client of a request sees it: where the peer is a trusted
    /// proxy, with the address and the origin that it names.
    pub(crate) fn see_through(
        &self,
        connection: Connection,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Connection {
        let address = connection.remote.address();
        if !address.is_some_and(|address| self.contains(address)) {
            return connection;
        }
        self.named(connection, uri, headers)
    }

    fn named(
        &self,
        mut connection: Connection,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Connection {
        let hops = forwarded_hops(&values(headers, &FORWARDED));
        let forwarded = self.client(&hops);
        let old_hops: Vec<_> = values(headers, &X_FORWARDED_FOR)
            .split(',')
            .map(|text| Hop { from: node(text.trim()), ..Hop::default() })
            .collect();
        let old = self.client(&old_hops);
        let has = |name: &HeaderName| headers.contains_key(name);
        let (client, hop) = match (has(&FORWARDED), has(&X_FORWARDED_FOR)) {
            // A proxy writes one of them, and may pass on what a client wrote in the
            // other.
            (true, true) if forwarded.map(|(c, _)| c.0) != old.map(|(c, _)| c.0) => {
                return connection;
            }
            (true, _) => match forwarded {
                Some((client, hop)) => (Some(client), hop.clone()),
                None => return connection,
            },
            (false, _) => (old.map(|(client, _)| client), last_words(headers)),
        };
        if let Some((address, port)) = client {
            connection.remote = Remote::forwarded(address, port);
        }
        if connection.public_url.is_none() && hop.names_origin() {
            let own = connection.origin(uri, headers);
            let own = own.split_once("://").map_or("", |(_, host)| host);
            let scheme = hop.scheme.unwrap_or(connection.scheme.as_str());
            let host = hop.host.as_deref().unwrap_or(own);
            connection.public_url = Some(format!("{scheme}://{host}").into());
        }
        connection
    }

    /// The client that these proxies name, and the word of the one that saw it; nothing
    /// where the last proxy names no address.
    fn client<'a>(&self, hops: &'a [Hop]) -> Option<((IpAddr, Option<u16>), &'a Hop)> {
        let mut seen = None;
        for hop in hops.iter().rev() {
            let Some(from) = hop.from else { break };
            seen = Some((from, hop));
            if !self.contains(from.0) {
                break;
            }
        }
        seen
    }
}

/// What the `X-Forwarded-` fields say last of the origin.
fn last_words(headers: &HeaderMap) -> Hop {
    let last = |name: &HeaderName| {
        let values = values(headers, name);
        values.rsplit(',').next().map(|text| text.trim().to_owned())
    };
    let host = last(&X_FORWARDED_HOST).filter(|host| is_named_host(host));
    let scheme = last(&X_FORWARDED_PROTO).and_then(|text| forwarded::scheme(&text));
    Hop { from: None, scheme, host }
}

/// The values of a field in one (RFC 9110 section 5.3).
fn values(headers: &HeaderMap, name: &HeaderName) -> String {
    let lines = headers.get_all(name).iter();
    let lines: Vec<_> = lines.map(|line| line.to_str().unwrap_or("?")).collect();
    lines.join(",")
}

#[cfg(test)]
mod tests;
