//! What carries the bytes of a connection: a socket, or what stands in for one.

#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};

use super::protocol::Protocol;

/// Carries the bytes of a connection.
pub(crate) trait Transport:
    AsyncRead + AsyncWrite + Unpin + Send + 'static
{
    /// Makes the close to come a reset.
    fn reset(&mut self);

    /// Makes the close to come one that nothing announces, where something would (RFC 8446
    /// section 6.1).
    fn cut(&mut self) {}

    /// The protocol that both ends agreed on before its first byte (RFC 7301).
    fn agreed_protocol(&self) -> Option<Protocol> {
        None
    }
}

impl Transport for TcpStream {
    fn reset(&mut self) {
        // It fails on a socket that is gone, and then nobody is left to tell.
        let _ = self.set_zero_linger();
    }
}

#[cfg(unix)]
impl Transport for UnixStream {
    /// Sockets of this kind cannot reset: the peer sees a close, or a reset where we left
    /// something of it unread.
    fn reset(&mut self) {}
}
