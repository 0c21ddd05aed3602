//! The client of a request: its address, and the network that shares are counted by.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

/// Where a request came from: the peer of its socket, or whom a trusted proxy names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Remote {
    /// An IPv4 address that is written as one of IPv6 is the IPv4 address. A socket in the
    /// file system has none.
    address: Option<IpAddr>,
    /// Nothing where the proxy does not say it.
    port: Option<u16>,
    is_proxied: bool,
}

impl Remote {
    /// The peer of a socket; it may be a trusted proxy.
    pub(crate) fn peer(peer: SocketAddr, is_proxy: bool) -> Self {
        let address = Some(peer.ip().to_canonical());
        Self { address, port: Some(peer.port()), is_proxied: is_proxy }
    }

    /// A program of this machine, on a socket in the file system.
    pub(super) fn unix() -> Self {
        Self { address: None, port: None, is_proxied: false }
    }

    /// Its address, where it has one.
    pub(super) fn address(self) -> Option<IpAddr> {
        self.address
    }

    /// Whether it is a trusted proxy, or was named by one.
    pub(super) fn is_proxied(self) -> bool {
        self.is_proxied
    }

    /// Whom a trusted proxy names.
    pub(super) fn forwarded(address: IpAddr, port: Option<u16>) -> Self {
        Self { address: Some(address.to_canonical()), port, is_proxied: true }
    }

    /// As it is displayed. Of IPv4 it is written without the machinery of that, because it
    /// goes into each document.
    pub(crate) fn text(self) -> String {
        let (Some(IpAddr::V4(address)), Some(port)) = (self.address, self.port) else {
            return self.to_string();
        };
        let mut text = String::with_capacity("255.255.255.255:65535".len());
        for (octet, before) in address.octets().into_iter().zip(["", ".", ".", "."]) {
            text.push_str(before);
            push_decimal(&mut text, octet.into());
        }
        text.push(':');
        push_decimal(&mut text, port);
        text
    }

    /// The client that its requests count for.
    pub(crate) fn client(self) -> Client {
        let address = self.address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let is_local = address.is_loopback() && !self.is_proxied;
        Client { network: network(address), is_local }
    }
}

impl fmt::Display for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.address, self.port) {
            (Some(address), Some(port)) => SocketAddr::new(address, port).fmt(f),
            (Some(address), None) => address.fmt(f),
            (None, _) => f.write_str("unix"),
        }
    }
}

/// A client, as shares are counted: an IPv4 address, or a network of IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Client {
    network: IpAddr,
    is_local: bool,
}

impl Client {
    /// Whether it is a program of this machine that comes by no proxy.
    pub(crate) fn is_local(self) -> bool {
        self.is_local
    }
}

fn push_decimal(text: &mut String, number: u16) {
    if number >= 10 {
        push_decimal(text, number / 10);
    }
    text.extend(char::from_digit(u32::from(number % 10), 10));
}

/// One customer has at least all addresses of a /64 (RFC 6177), and takes a new one as
/// often as they like (RFC 8981).
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(address) if !address.is_loopback() => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64))
        }
        address => address,
    }
}

#[cfg(test)]
impl Client {
    /// The client of a socket with this address.
    pub(crate) fn at(address: &str) -> Self {
        let peer = SocketAddr::new(address.parse().unwrap(), 1);
        Remote::peer(peer, false).client()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_is_an_address_or_a_network_of_ipv6() {
        for (one, other, is_one) in [
            ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", false),
            ("::1", "::2", false),
            ("127.0.0.1", "127.0.0.2", false),
        ] {
            assert_eq!(Client::at(one) == Client::at(other), is_one, "{one} {other}");
        }
    }

    #[test]
    fn only_what_comes_by_no_proxy_is_local() {
        let local = |address: &str, is_proxy| {
            let peer = SocketAddr::new(address.parse().unwrap(), 1);
            Remote::peer(peer, is_proxy).client().is_local()
        };
        let addresses =
            ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "10.0.0.1"];
        assert_eq!(addresses.map(|a| local(a, false)), [true, true, true, true, false]);
        assert_eq!(addresses.map(|a| local(a, true)), [false; 5]);
        let named = Remote::forwarded("127.0.0.1".parse().unwrap(), None);
        assert!(!named.client().is_local());
        assert!(Remote::unix().client().is_local());
    }

    #[test]
    fn an_address_is_written_with_the_port_that_is_known() {
        let peer = |text: &str| Remote::peer(text.parse().unwrap(), false);
        let named = |text: &str| Remote::forwarded(text.parse().unwrap(), None);
        for (remote, expected) in [
            (peer("192.0.2.1:80"), "192.0.2.1:80"),
            (peer("255.10.0.100:65535"), "255.10.0.100:65535"),
            (peer("0.0.0.0:0"), "0.0.0.0:0"),
            (peer("[2001:db8::1]:80"), "[2001:db8::1]:80"),
            (peer("[::ffff:192.0.2.1]:80"), "192.0.2.1:80"),
            (named("192.0.2.1"), "192.0.2.1"),
            (named("2001:db8::1"), "2001:db8::1"),
            (Remote::unix(), "unix"),
        ] {
            assert_eq!(
                (remote.to_string(), remote.text()),
                (expected.into(), expected.into())
            );
        }
    }
}
