//! The transport of a connection, with what was read of it before hyper asked.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Buf as _, BytesMut};
use tokio::{
    io::ReadBuf,
    time::{Sleep, sleep},
};

use super::transport::Transport;

/// Longest time that the last bytes of a peer are read and dropped, after we closed
/// our side: a close with unread bytes resets the connection, and the peer may lose
/// our last response (RFC 9112 section 9.6).
pub(super) const DRAIN_TIMEOUT: Duration = Duration::from_secs(2);

/// What is dropped before a pause, in bytes: whoever floods a connection that has ended
/// leaves the processor to others.
const DROPPED_AT_ONCE: usize = 64 * 1024;
const PAUSE: Duration = Duration::from_millis(10);

/// A transport, and what was read ahead of it.
pub(super) struct Socket<T> {
    pub(super) transport: T,
    pub(super) unread: BytesMut,
    /// Whether the peer has sent all that it will.
    pub(super) has_ended: bool,
    /// What was dropped since the last pause, in bytes.
    dropped: usize,
    pause: Option<Pin<Box<Sleep>>>,
}

/// A [`Socket`] that hyper's stream shares with whoever watches over it. Both are
/// in one task, so the lock is always free.
pub(super) struct SharedSocket<T>(Arc<Mutex<Socket<T>>>);

impl<T> SharedSocket<T> {
    pub(super) fn new(transport: T) -> Self {
        Self(Arc::new(Mutex::new(Socket {
            transport,
            unread: BytesMut::new(),
            has_ended: false,
            dropped: 0,
            pause: None,
        })))
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Socket<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The socket, when nobody else has a share any more.
    pub(super) fn into_inner(self) -> Option<Socket<T>> {
        let socket = Arc::into_inner(self.0)?;
        Some(socket.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T> Clone for SharedSocket<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Transport> Socket<T> {
    pub(super) fn poll_read(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() {
            if self.has_ended {
                return Poll::Ready(Ok(()));
            }
            return Pin::new(&mut self.transport).poll_read(context, buffer);
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

    /// Reads so many bytes at most.
    pub(super) fn poll_read_part(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
        most: usize,
    ) -> Poll<io::Result<()>> {
        if buffer.remaining() <= most {
            return self.poll_read(context, buffer);
        }
        let mut bytes = [0; 4 * 1024];
        let length = bytes.len().min(most);
        let mut part = ReadBuf::new(bytes.get_mut(..length).unwrap_or_default());
        ready!(self.poll_read(context, &mut part))?;
        buffer.put_slice(part.filled());
        Poll::Ready(Ok(()))
    }

    /// Reads something ahead, or learns that nothing more comes.
    pub(super) fn poll_ahead(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let mut bytes = [0; 1024];
        let mut buffer = ReadBuf::new(&mut bytes);
        ready!(Pin::new(&mut self.transport).poll_read(context, &mut buffer))?;
        self.has_ended = buffer.filled().is_empty();
        self.unread.extend_from_slice(buffer.filled());
        Poll::Ready(Ok(()))
    }

    /// Done when the peer has closed its side or is gone. What it sends before is
    /// kept for hyper, up to a limit; beyond that its leaving is not seen.
    pub(super) fn poll_closed(
        &mut self,
        context: &mut Context<'_>,
        limit: usize,
    ) -> Poll<()> {
        while !self.has_ended && self.unread.len() < limit {
            if ready!(self.poll_ahead(context)).is_err() {
                return Poll::Ready(());
            }
            // hyper was told that there are none, and waits for these bytes.
            context.waker().wake_by_ref();
        }
        if self.has_ended { Poll::Ready(()) } else { Poll::Pending }
    }

    /// Reads and drops all that comes, not too fast, until the peer has closed its side or
    /// is gone.
    pub(super) fn poll_drained(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.unread.clear();
        let mut bytes = [0; 8 * 1024];
        while !self.has_ended {
            if let Some(pause) = &mut self.pause {
                ready!(pause.as_mut().poll(context));
                (self.dropped, self.pause) = (0, None);
            }
            let mut buffer = ReadBuf::new(&mut bytes);
            let read = Pin::new(&mut self.transport).poll_read(context, &mut buffer);
            self.has_ended = ready!(read).is_err() || buffer.filled().is_empty();
            self.dropped += buffer.filled().len();
            if self.dropped >= DROPPED_AT_ONCE {
                self.pause = Some(Box::pin(sleep(PAUSE)));
            }
        }
        Poll::Ready(())
    }
}
