//! The stream under hyper, and a handle to it for handlers.
//!
//! hyper owns the framing of responses, but cannot send a 1xx at a handler's
//! word and answers broken requests with an empty 4xx of its own. So every byte
//! it reads or writes passes through a [`Stream`], which can put bytes before
//! hyper's next ones and says in our words what hyper says in none.

mod refusal;

use std::{
    future::poll_fn,
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker, ready},
    time::Duration,
};

use bytes::{Buf, Bytes, BytesMut};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

/// A byte stream that hyper serves a connection on.
pub(crate) struct Stream<S> {
    inner: S,
    /// What was read to tell the protocol, and hyper has not read yet.
    prefix: Bytes,
    shared: Arc<Shared>,
    /// Until when the peer's last bytes are read and dropped.
    linger: Option<Pin<Box<Sleep>>>,
    /// Until when the peer must take more of what is to be written.
    stall: Option<Pin<Box<Sleep>>>,
    bounds: Bounds,
}

/// What a peer may not exceed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Largest request head, in bytes; quoted when one is refused.
    pub(crate) head: usize,
    /// Longest time to send a request head.
    pub(crate) head_time: Duration,
    /// Longest time without taking a byte of what is sent.
    pub(crate) stall: Duration,
}

/// A handle to the [`Stream`] of a connection.
#[derive(Clone)]
pub(crate) struct Wire(Arc<Shared>);

#[derive(Default)]
struct Shared(Mutex<State>);

#[derive(Default)]
struct State {
    /// Bytes that go out before hyper's next ones.
    ahead: BytesMut,
    /// Whether hyper has bytes that the socket did not take yet.
    blocked: bool,
    waiting: Option<Waker>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wire {
    /// Sends these bytes before the response that the calling handler is about
    /// to make.
    ///
    /// A pipelined request is handled while the response before it may still be
    /// on its way to the socket, so this waits for that one to end.
    pub(crate) async fn send_ahead(&self, bytes: &[u8]) {
        poll_fn(|context| {
            let mut state = self.0.state();
            if state.blocked {
                state.waiting = Some(context.waker().clone());
                return Poll::Pending;
            }
            state.ahead.extend_from_slice(bytes);
            Poll::Ready(())
        })
        .await;
    }
}

/// The protocols that share our port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    Http1,
    /// With prior knowledge (RFC 9113 section 3.3).
    Http2,
}

/// What an HTTP/2 client sends first (RFC 9113 section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

impl<S: AsyncRead + AsyncWrite + Unpin> Stream<S> {
    pub(crate) fn new(inner: S, bounds: Bounds) -> (Self, Wire) {
        let shared = Arc::new(Shared::default());
        let wire = Wire(Arc::clone(&shared));
        let prefix = Bytes::new();
        (Self { inner, prefix, shared, linger: None, stall: None, bounds }, wire)
    }

    /// Reads as much as tells the protocol; nothing where the peer left first.
    pub(crate) async fn detect(&mut self) -> io::Result<Option<Protocol>> {
        let mut read = BytesMut::with_capacity(1024);
        let protocol = loop {
            if self.inner.read_buf(&mut read).await? == 0 {
                break if read.is_empty() { None } else { Some(Protocol::Http1) };
            }
            if read.starts_with(PREFACE) {
                break Some(Protocol::Http2);
            }
            if !PREFACE.starts_with(&read) {
                break Some(Protocol::Http1);
            }
        };
        self.prefix = read.freeze();
        Ok(protocol)
    }

    /// Writes what goes before hyper's next bytes.
    fn poll_ahead(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let ahead = self.shared.state().ahead.clone();
            if ahead.is_empty() {
                return Poll::Ready(Ok(()));
            }
            let written = ready!(self.poll_bounded(context, &ahead))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.shared.state().ahead.advance(written);
        }
    }

    /// Writes, and gives up on a peer that takes nothing for too long.
    fn poll_bounded(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(context, bytes);
        if written.is_ready() {
            self.stall = None;
            return written;
        }
        let longest = self.bounds.stall;
        let stall = self
            .stall
            .get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + longest)));
        ready!(stall.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Reads and drops what the peer still sends, for a while: a close with
    /// unread bytes resets the connection, and the peer may lose our last
    /// response (RFC 9112 section 9.6).
    fn poll_linger(&mut self, context: &mut Context<'_>) -> Poll<()> {
        const LONGEST: Duration = Duration::from_secs(2);
        let deadline = self
            .linger
            .get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + LONGEST)));
        if deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let mut scrap = [0; 8 * 1024];
        loop {
            let mut scrap = ReadBuf::new(&mut scrap);
            match ready!(Pin::new(&mut self.inner).poll_read(context, &mut scrap)) {
                Ok(()) if !scrap.filled().is_empty() => {}
                Ok(()) | Err(_) => return Poll::Ready(()),
            }
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Stream<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        if stream.prefix.is_empty() {
            return Pin::new(&mut stream.inner).poll_read(context, buffer);
        }
        let length = stream.prefix.len().min(buffer.remaining());
        buffer.put_slice(&stream.prefix.split_to(length));
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Stream<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let stream = self.get_mut();
        if let Some(answer) = refusal::in_our_words(bytes, stream.bounds.head) {
            stream.shared.state().ahead.extend_from_slice(&answer);
            return Poll::Ready(Ok(bytes.len()));
        }
        ready!(stream.poll_ahead(context))?;
        let written = stream.poll_bounded(context, bytes);
        stream.shared.state().blocked = !matches!(written, Poll::Ready(Ok(_)));
        written
    }

    fn poll_flush(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        ready!(stream.poll_ahead(context))?;
        // hyper flushes when it has nothing left to write.
        let waiting = {
            let mut state = stream.shared.state();
            state.blocked = false;
            state.waiting.take()
        };
        if let Some(waker) = waiting {
            waker.wake();
        }
        Pin::new(&mut stream.inner).poll_flush(context)
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        if stream.linger.is_none() {
            ready!(stream.poll_ahead(context))?;
            ready!(Pin::new(&mut stream.inner).poll_shutdown(context))?;
        }
        stream.poll_linger(context).map(Ok)
    }
}
