//! The stream that hyper reads and writes.

use std::{
    future::poll_fn,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Buf as _;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

use super::{
    frame_meter::FrameMeter,
    guard::Guard,
    handle::StreamHandle,
    protocol::Protocol,
    refusal::{self, Refusal},
    socket::{DRAIN_TIMEOUT, SharedSocket},
    transport::Transport,
    turn::Turn,
};
use crate::net::{activity::Activity, peer_limits::PeerLimits, places::Place};

/// A byte stream that hyper serves a connection on.
pub(crate) struct HyperStream<T> {
    socket: SharedSocket<T>,
    /// A peer that floods keeps the others waiting for no more than this.
    turn: Turn,
    /// On HTTP/2, what it may send besides requests and content.
    meter: Option<Box<FrameMeter>>,
    handle: StreamHandle,
    /// Until when the peer's last bytes are read and dropped.
    drain: Option<Pin<Box<Sleep>>>,
    /// Until when the peer must take more of what is to be written.
    stall: Option<Pin<Box<Sleep>>>,
    limits: PeerLimits,
    /// Says why a request was refused that hyper refused without a word.
    refuse: fn(Refusal) -> Vec<u8>,
}

/// The interim response that hyper sends by itself (RFC 9110 section 15.2.1).
pub(crate) const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";

impl<T: Transport> HyperStream<T> {
    /// The stream, and the guard that watches over it.
    pub(crate) fn new(
        transport: T,
        limits: PeerLimits,
        refuse: fn(Refusal) -> Vec<u8>,
    ) -> (Self, Guard<T>) {
        let socket = SharedSocket::new(transport);
        let handle = StreamHandle::default();
        let guard = Guard::new(socket.clone(), handle.clone(), limits.clone());
        (
            Self {
                socket,
                turn: Turn::default(),
                meter: None,
                handle,
                drain: None,
                stall: None,
                limits,
                refuse,
            },
            guard,
        )
    }

    /// The handle for requests.
    pub(crate) fn handle(&self) -> StreamHandle {
        self.handle.clone()
    }

    /// From now on frames of HTTP/2 are counted that are no request and no content.
    pub(crate) fn meter_frames(
        &mut self,
        activity: Activity,
        place: Option<Arc<Place>>,
    ) {
        let per_second = self.limits.frames_per_second;
        self.meter = Some(Box::new(FrameMeter::new(activity, place, per_second)));
    }

    /// Reads as much as tells the protocol, whichever was agreed on before; nothing where
    /// the peer left first.
    pub(crate) async fn detect(&mut self) -> io::Result<Option<Protocol>> {
        poll_fn(|context| {
            let mut socket = self.socket.lock();
            loop {
                if let Some(protocol) = Protocol::detect(&socket.unread) {
                    let agreed = socket.transport.agreed_protocol();
                    return Poll::Ready(Ok(Some(agreed.unwrap_or(protocol))));
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
            let ahead = {
                let state = self.handle.state();
                if state.ahead.is_empty() {
                    return Poll::Ready(Ok(()));
                }
                state.ahead.clone()
            };
            let written = ready!(self.poll_write_in_time(context, &ahead))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.handle.state().ahead.advance(written);
        }
    }

    /// Writes, and gives up on a peer that takes nothing for too long.
    fn poll_write_in_time(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.poll_in_time(context, |transport, context| {
            transport.poll_write(context, bytes)
        })
    }

    /// Does what waits for the peer to take something, and gives up in the same way.
    fn poll_in_time<R>(
        &mut self,
        context: &mut Context<'_>,
        poll: impl FnOnce(Pin<&mut T>, &mut Context<'_>) -> Poll<io::Result<R>>,
    ) -> Poll<io::Result<R>> {
        let done = poll(Pin::new(&mut self.socket.lock().transport), context);
        if done.is_ready() {
            self.stall = None;
            return done;
        }
        let longest = self.limits.stall_timeout;
        let stall = self
            .stall
            .get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + longest)));
        ready!(stall.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Reads and drops what the peer still sends, for a while.
    fn poll_drain(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let deadline = self.drain.get_or_insert_with(|| {
            Box::pin(sleep_until(Instant::now() + DRAIN_TIMEOUT))
        });
        if deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        self.socket.lock().poll_drained(context)
    }
}

impl<T: Transport> AsyncRead for HyperStream<T> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        ready!(stream.turn.poll_more(context));
        let most = match &mut stream.meter {
            Some(meter) => ready!(meter.poll_more(context)),
            None => usize::MAX,
        };
        let before = buffer.filled().len();
        let polled = stream.socket.lock().poll_read_part(context, buffer, most);
        let read = buffer.filled().get(before..).unwrap_or_default();
        stream.turn.note(polled.is_ready().then_some(read.len()));
        if let Some(meter) = &mut stream.meter {
            meter.take(read);
        }
        polled
    }
}

impl<T: Transport> AsyncWrite for HyperStream<T> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let stream = self.get_mut();
        if let Some(refusal) = refusal::recognise(bytes, stream.limits.max_head) {
            let answer = (stream.refuse)(refusal);
            stream.handle.state().ahead.extend_from_slice(&answer);
            return Poll::Ready(Ok(bytes.len()));
        }
        if bytes.starts_with(CONTINUE.as_bytes()) {
            let mut state = stream.handle.state();
            if let Some(others) = state.in_place_of_continue.take() {
                state.ahead.extend_from_slice(&others);
                return Poll::Ready(Ok(CONTINUE.len()));
            }
        }
        ready!(stream.poll_ahead(context))?;
        let written = stream.poll_write_in_time(context, bytes);
        stream.handle.state().is_blocked = !matches!(written, Poll::Ready(Ok(_)));
        if let (Some(meter), Poll::Ready(Ok(sent))) = (&mut stream.meter, &written) {
            meter.give(*sent);
        }
        written
    }

    fn poll_flush(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        ready!(stream.poll_ahead(context))?;
        // hyper flushes when it has nothing left to write; a transport may.
        let flushed = stream.poll_in_time(context, AsyncWrite::poll_flush);
        let waiting = {
            let mut state = stream.handle.state();
            state.is_blocked = flushed.is_pending();
            if state.is_blocked { None } else { state.waiting.take() }
        };
        if let Some(waker) = waiting {
            waker.wake();
        }
        flushed
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        if stream.drain.is_none() {
            ready!(stream.poll_ahead(context))?;
            ready!(stream.poll_in_time(context, AsyncWrite::poll_shutdown))?;
        }
        stream.poll_drain(context).map(Ok)
    }
}
