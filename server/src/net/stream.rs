//! The stream under hyper, and a handle to it for handlers.
//!
//! hyper owns the framing of responses, but cannot send a 1xx at a handler's
//! word, break a response, or answer broken requests otherwise than with an empty
//! 4xx. So every byte it reads or writes passes through a [`Stream`], which can
//! put bytes before hyper's next ones, says in our words what hyper says in none,
//! and shares its socket with a [`Guard`], which sees a peer leave and takes the
//! connection over from hyper when a handler wants that.

mod guard;
mod handle;
mod refusal;
mod socket;
mod takeover;

pub(crate) use guard::{Guard, Interruption};
pub(crate) use handle::{Place, Wire};
pub(crate) use socket::Transport;

use std::{
    future::poll_fn,
    io,
    ops::Deref,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Buf as _;
use socket::Shared;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

use crate::Settings;

/// A byte stream that hyper serves a connection on.
pub(crate) struct Stream<S> {
    socket: Shared<S>,
    wire: Wire,
    /// Until when the peer's last bytes are read and dropped.
    linger: Option<Pin<Box<Sleep>>>,
    /// Until when the peer must take more of what is to be written.
    stall: Option<Pin<Box<Sleep>>>,
    bounds: Bounds,
}

/// The interim response that hyper sends by itself (RFC 9110 section 15.2.1).
pub(crate) const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";

/// Longest time that the last bytes of a peer are read and dropped.
const LONGEST_LINGER: Duration = Duration::from_secs(2);

/// What a peer may not exceed: one table for all connections.
#[derive(Debug, Clone)]
pub(crate) struct Bounds(Arc<Table>);

#[derive(Debug)]
pub(crate) struct Table {
    /// Largest request head, in bytes; quoted when one is refused.
    pub(crate) head: usize,
    /// Longest time to send a request head.
    pub(crate) head_time: Duration,
    /// Longest time without taking a byte of what is sent.
    pub(crate) stall: Duration,
    /// Longest time to send the content of a request.
    pub(crate) content_time: Duration,
    /// Most content of a request that is read and dropped where nobody asked for
    /// it, in bytes, so that the connection can go on.
    pub(crate) dropped_content: u64,
}

/// Above this, content that nobody asked for costs more than a new connection.
const MOST_DROPPED: u64 = 64 * 1024;

impl Bounds {
    pub(crate) fn of(settings: &Settings) -> Self {
        Self(Arc::new(Table {
            head: settings.max_head,
            head_time: settings.max_head_time.into(),
            stall: settings.max_stall_time.into(),
            content_time: settings.max_request_content_time.into(),
            dropped_content: settings.max_request_content.min(MOST_DROPPED),
        }))
    }
}

impl Deref for Bounds {
    type Target = Table;

    fn deref(&self) -> &Table {
        &self.0
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

impl<S: Transport> Stream<S> {
    /// The stream, and the guard that watches over it.
    pub(crate) fn new(transport: S, bounds: Bounds) -> (Self, Guard<S>) {
        let socket = Shared::new(transport);
        let wire = Wire::default();
        let guard = Guard::new(socket.clone(), wire.clone(), bounds.clone());
        (Self { socket, wire, linger: None, stall: None, bounds }, guard)
    }

    /// The handle for requests.
    pub(crate) fn wire(&self) -> Wire {
        self.wire.clone()
    }

    /// Reads as much as tells the protocol; nothing where the peer left first.
    pub(crate) async fn detect(&mut self) -> io::Result<Option<Protocol>> {
        poll_fn(|context| {
            let mut socket = self.socket.lock();
            loop {
                if socket.unread.starts_with(PREFACE) {
                    return Poll::Ready(Ok(Some(Protocol::Http2)));
                }
                if !PREFACE.starts_with(&socket.unread) {
                    return Poll::Ready(Ok(Some(Protocol::Http1)));
                }
                if socket.has_ended {
                    let left = socket.unread.is_empty();
                    return Poll::Ready(Ok((!left).then_some(Protocol::Http1)));
                }
                ready!(socket.poll_ahead(context))?;
            }
        })
        .await
    }

    /// Writes what goes before hyper's next bytes.
    fn poll_ahead(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let ahead = self.wire.state().ahead.clone();
            if ahead.is_empty() {
                return Poll::Ready(Ok(()));
            }
            let written = ready!(self.poll_bounded(context, &ahead))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.wire.state().ahead.advance(written);
        }
    }

    /// Writes, and gives up on a peer that takes nothing for too long.
    fn poll_bounded(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.socket.lock().io).poll_write(context, bytes);
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
        let deadline = self.linger.get_or_insert_with(|| {
            Box::pin(sleep_until(Instant::now() + LONGEST_LINGER))
        });
        if deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        self.socket.lock().poll_drained(context)
    }
}

impl<S: Transport> AsyncRead for Stream<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.socket.lock().poll_read(context, buffer)
    }
}

impl<S: Transport> AsyncWrite for Stream<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let stream = self.get_mut();
        if let Some(answer) = refusal::in_our_words(bytes, stream.bounds.head) {
            stream.wire.state().ahead.extend_from_slice(&answer);
            return Poll::Ready(Ok(bytes.len()));
        }
        if bytes.starts_with(CONTINUE.as_bytes()) {
            let mut state = stream.wire.state();
            if let Some(others) = state.in_place_of_continue.take() {
                state.ahead.extend_from_slice(&others);
                return Poll::Ready(Ok(CONTINUE.len()));
            }
        }
        ready!(stream.poll_ahead(context))?;
        let written = stream.poll_bounded(context, bytes);
        stream.wire.state().is_blocked = !matches!(written, Poll::Ready(Ok(_)));
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
            let mut state = stream.wire.state();
            state.is_blocked = false;
            state.waiting.take()
        };
        if let Some(waker) = waiting {
            waker.wake();
        }
        Pin::new(&mut stream.socket.lock().io).poll_flush(context)
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        if stream.linger.is_none() {
            ready!(stream.poll_ahead(context))?;
            ready!(Pin::new(&mut stream.socket.lock().io).poll_shutdown(context))?;
        }
        stream.poll_linger(context).map(Ok)
    }
}
