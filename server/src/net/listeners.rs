//! All listening sockets as one, and what they accept.

use std::{
    future::poll_fn,
    io,
    task::{Context, Poll},
};

use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

#[cfg(unix)]
use super::socket_file::SocketFile;
use super::{endpoint::Endpoint, scheme::Scheme};

/// Connections that wait to be accepted; the system may keep fewer
/// (`net.core.somaxconn`). Past it, a client waits a second and tries again.
pub(crate) const BACKLOG: u32 = 4096;

/// One that listens.
pub(crate) enum Listener {
    /// On TCP.
    Tcp(TcpListener),
    /// On a socket in the file system, and its file where that is ours.
    #[cfg(unix)]
    Unix(
        UnixListener,
        #[expect(dead_code, reason = "it is removed when this is dropped")]
        Option<SocketFile>,
    ),
}

/// What came.
pub(crate) enum Socket {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(UnixStream),
}

/// The listening sockets; never none.
pub struct Listeners(Vec<Listener>);

impl From<TcpListener> for Listener {
    fn from(listener: TcpListener) -> Self {
        Self::Tcp(listener)
    }
}

impl From<TcpListener> for Listeners {
    fn from(listener: TcpListener) -> Self {
        Self(vec![listener.into()])
    }
}

impl Listeners {
    /// Those of TCP come first.
    pub(crate) fn new(mut listeners: Vec<Listener>) -> Self {
        listeners.sort_by_key(|listener| !matches!(listener, Listener::Tcp(_)));
        Self(listeners)
    }

    /// Where each of them listens, those of TCP with the scheme of their URLs.
    ///
    /// # Errors
    ///
    /// A socket without an address.
    pub fn addresses(&self, scheme: Scheme) -> io::Result<Vec<String>> {
        self.0.iter().map(|listener| listener.address(scheme)).collect()
    }

    /// The next connection of any of them, and its other end. A socket whose peer has
    /// reset it meanwhile does not know that any more.
    pub(crate) async fn accept(&mut self) -> io::Result<(Socket, Endpoint)> {
        poll_fn(|context| {
            for index in 0..self.0.len() {
                let Some(listener) = self.0.get(index) else { break };
                let Poll::Ready(accepted) = listener.poll_accept(context) else {
                    continue;
                };
                // The next time it is asked last, so that the others get their turn.
                self.0.rotate_left(index + 1);
                return Poll::Ready(accepted);
            }
            Poll::Pending
        })
        .await
    }
}

impl Listener {
    fn poll_accept(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<(Socket, Endpoint)>> {
        match self {
            Self::Tcp(listener) => {
                let accepted = listener.poll_accept(context);
                accepted.map_ok(|(stream, peer)| (Socket::Tcp(stream), peer.into()))
            }
            #[cfg(unix)]
            Self::Unix(listener, _) => {
                let accepted = listener.poll_accept(context);
                accepted.map_ok(|(stream, _)| (Socket::Unix(stream), Endpoint::Unix))
            }
        }
    }

    fn address(&self, scheme: Scheme) -> io::Result<String> {
        match self {
            Self::Tcp(listener) => Ok(format!("{scheme}://{}", listener.local_addr()?)),
            #[cfg(unix)]
            Self::Unix(listener, _) => {
                let address = listener.local_addr()?;
                let path = address.as_pathname();
                Ok(format!("unix:{}", path.unwrap_or("".as_ref()).display()))
            }
        }
    }

    #[cfg(test)]
    pub(crate) fn tcp_address(&self) -> Option<std::net::SocketAddr> {
        match self {
            Self::Tcp(listener) => listener.local_addr().ok(),
            #[cfg(unix)]
            Self::Unix(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever does so again and again must not be taken for a fault of the listener.
    #[tokio::test]
    async fn a_peer_that_resets_before_it_is_accepted_is_known() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let client = std::net::TcpStream::connect(address).unwrap();
        let own = client.local_addr().unwrap();
        socket2::SockRef::from(&client)
            .set_linger(Some(std::time::Duration::ZERO))
            .unwrap();
        drop(client);
        let (_, peer) = Listeners::from(listener).accept().await.unwrap();
        assert_eq!(peer, Endpoint::from(own));
    }
}
