//! Listening on TCP.

use std::{
    io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs as _},
};

use socket2::SockRef;
use tokio::net::{TcpListener, TcpSocket};

use crate::net::listeners::{BACKLOG, Listener};

/// Most addresses of one name.
const MOST_ADDRESSES: usize = 16;

/// Listens on an address.
pub(super) fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    listen(socket, address)
}

/// Listens on a port of every interface, by one socket for both families.
pub(super) fn bind_every_interface(port: u16) -> io::Result<TcpListener> {
    let Ok(socket) = TcpSocket::new_v6() else {
        return bind((Ipv4Addr::UNSPECIFIED, port).into());
    };
    SockRef::from(&socket).set_only_v6(false)?;
    match listen(socket, (Ipv6Addr::UNSPECIFIED, port).into()) {
        Err(error) if is_of_no_interface(&error) => {
            bind((Ipv4Addr::UNSPECIFIED, port).into())
        }
        listener => listener,
    }
}

/// Listens on every address of a name, with one port where any is wanted. A family that
/// this machine has not is left out, if there is another.
pub(super) fn bind_name(name: &str, mut port: u16) -> io::Result<Vec<Listener>> {
    let mut addresses = Vec::new();
    for address in (name, port).to_socket_addrs()?.take(MOST_ADDRESSES) {
        if !addresses.contains(&address.ip()) {
            addresses.push(address.ip());
        }
    }
    let mut listeners = Vec::new();
    let mut left_out = io::Error::other("the name has no address");
    for ip in addresses {
        if ip.is_ipv6() && TcpSocket::new_v6().is_err() {
            continue;
        }
        match bind((ip, port).into()) {
            Ok(listener) => {
                port = listener.local_addr()?.port();
                listeners.push(listener.into());
            }
            Err(error) if is_of_no_interface(&error) => left_out = error,
            Err(error) => return Err(error),
        }
    }
    if listeners.is_empty() { Err(left_out) } else { Ok(listeners) }
}

fn listen(socket: TcpSocket, address: SocketAddr) -> io::Result<TcpListener> {
    // A restart must not wait for the connections of before (RFC 9293 section 3.6.1).
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

fn is_of_no_interface(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AddrNotAvailable
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpStream;

    use super::*;

    async fn accepts(listener: &TcpListener, address: SocketAddr) -> bool {
        let (accepted, connected) =
            tokio::join!(listener.accept(), TcpStream::connect(address));
        accepted.is_ok() && connected.is_ok()
    }

    #[tokio::test]
    async fn both_families_are_listened_on() {
        for address in ["127.0.0.1:0", "[::1]:0"] {
            let listener = match bind(address.parse().unwrap()) {
                // Not every machine has both.
                Err(error) if is_of_no_interface(&error) => continue,
                listener => listener.unwrap(),
            };
            let address = listener.local_addr().unwrap();
            assert!(accepts(&listener, address).await, "{address}");
        }
    }

    #[tokio::test]
    async fn every_interface_is_of_both_families() {
        let listener = bind_every_interface(0).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(accepts(&listener, (Ipv4Addr::LOCALHOST, port).into()).await);
        if bind((Ipv6Addr::LOCALHOST, 0).into()).is_ok() {
            assert!(accepts(&listener, (Ipv6Addr::LOCALHOST, port).into()).await);
        }
    }

    #[tokio::test]
    async fn the_addresses_of_a_name_have_one_port() {
        let listeners = bind_name("localhost", 0).unwrap();
        let ports: Vec<_> = listeners
            .iter()
            .map(|listener| listener.tcp_address().unwrap().port())
            .collect();
        assert!(!ports.is_empty() && ports.iter().all(|port| *port == ports[0]));
        assert!(ports[0] > 0);
        assert!(bind_name("no-such-name.invalid", 0).is_err());
    }
}
