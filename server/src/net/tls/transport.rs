//! The stream of a connection that TLS secures, as a transport.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::server::TlsStream;

use crate::net::stream::{protocol::Protocol, transport::Transport};

/// Bytes go through TLS, and its end is that of the socket below.
pub(super) struct TlsTransport {
    stream: Box<TlsStream<TcpStream>>,
    /// Whether it ends without a closure alert.
    is_cut: bool,
}

impl TlsTransport {
    pub(super) fn new(stream: TlsStream<TcpStream>) -> Self {
        Self { stream: Box::new(stream), is_cut: false }
    }
}

impl Transport for TlsTransport {
    fn reset(&mut self) {
        self.stream.get_mut().0.reset();
    }

    fn cut(&mut self) {
        self.is_cut = true;
    }

    fn agreed_protocol(&self) -> Option<Protocol> {
        match self.stream.get_ref().1.alpn_protocol()? {
            b"h2" => Some(Protocol::Http2),
            _ => Some(Protocol::Http1),
        }
    }
}

impl AsyncRead for TlsTransport {
    /// A client that closes without an alert has sent all that it will: where a request
    /// ends is said in the request (RFC 9112 section 9.8).
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match ready!(Pin::new(&mut self.stream).poll_read(context, buffer)) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Poll::Ready(Ok(()))
            }
            read => Poll::Ready(read),
        }
    }
}

impl AsyncWrite for TlsTransport {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let is_cut = self.is_cut;
        let mut stream = Pin::new(&mut self.stream);
        if !is_cut {
            return stream.poll_shutdown(context);
        }
        ready!(stream.as_mut().poll_flush(context))?;
        Pin::new(stream.get_mut().get_mut().0).poll_shutdown(context)
    }
}
