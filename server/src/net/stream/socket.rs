//! What lies under a connection, and what was read of it before hyper asked.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::{Buf as _, BytesMut};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
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

/// A transport, and what was read ahead of it.
pub(crate) struct Socket<S> {
    pub(super) io: S,
    pub(super) unread: BytesMut,
    /// Whether the peer has sent all that it will.
    pub(super) has_ended: bool,
}

/// A [`Socket`] that hyper's stream shares with whoever watches over it. Both are
/// in one task, so the lock is always free.
pub(super) struct Shared<S>(Arc<Mutex<Socket<S>>>);

impl<S> Shared<S> {
    pub(super) fn new(io: S) -> Self {
        let socket = Socket { io, unread: BytesMut::new(), has_ended: false };
        Self(Arc::new(Mutex::new(socket)))
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Socket<S>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The socket, when nobody else has a share any more.
    pub(super) fn into_inner(self) -> Option<Socket<S>> {
        let socket = Arc::into_inner(self.0)?;
        Some(socket.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<S> Clone for Shared<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Transport> Socket<S> {
    pub(super) fn poll_read(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() {
            if self.has_ended {
                return Poll::Ready(Ok(()));
            }
            return Pin::new(&mut self.io).poll_read(context, buffer);
        }
        let length = self.unread.len().min(buffer.remaining());
        if let Some(bytes) = self.unread.get(..length) {
            buffer.put_slice(bytes);
        }
        self.unread.advance(length);
        if self.unread.is_empty() {
            // Gives the memory back; a connection may live long.
            self.unread = BytesMut::new();
        }
        Poll::Ready(Ok(()))
    }

    /// Reads something ahead, or learns that nothing more comes.
    pub(super) fn poll_ahead(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let mut scrap = [0; 1024];
        let mut scrap = ReadBuf::new(&mut scrap);
        ready!(Pin::new(&mut self.io).poll_read(context, &mut scrap))?;
        self.has_ended = scrap.filled().is_empty();
        self.unread.extend_from_slice(scrap.filled());
        Poll::Ready(Ok(()))
    }

    /// Done when the peer has closed its side or is gone. What it sends before is
    /// kept for hyper, up to a limit; beyond that its leaving is not seen.
    pub(super) fn poll_gone(
        &mut self,
        context: &mut Context<'_>,
        limit: usize,
    ) -> Poll<()> {
        while !self.has_ended && self.unread.len() < limit {
            if ready!(self.poll_ahead(context)).is_err() {
                return Poll::Ready(());
            }
            // Whoever waits for these bytes was told that there are none.
            context.waker().wake_by_ref();
        }
        if self.has_ended { Poll::Ready(()) } else { Poll::Pending }
    }

    /// Reads and drops all that comes, until the peer has closed its side or is
    /// gone.
    pub(super) fn poll_drained(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.unread.clear();
        let mut scrap = [0; 8 * 1024];
        while !self.has_ended {
            let mut scrap = ReadBuf::new(&mut scrap);
            let read = Pin::new(&mut self.io).poll_read(context, &mut scrap);
            self.has_ended = ready!(read).is_err() || scrap.filled().is_empty();
        }
        Poll::Ready(())
    }
}
