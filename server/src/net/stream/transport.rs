//! What carries the bytes of a connection: a socket, or what stands in for one.

#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};

/// Carries the bytes of a connection.
pub(crate) trait Transport:
    AsyncRead + AsyncWrite + Unpin + Send + 'static
{
    /// Makes the close to come a reset.
    fn reset(&mut self);
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
