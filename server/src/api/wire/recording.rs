//! A transport without a peer: it holds a request, and records all that passes.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use http_status::{Millis, curl::Ended};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::{clock::Clock, wire::Transport};

/// Which way bytes went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// From the client.
    Request,
    /// To the client.
    Response,
}

/// Bytes that went one way at one time.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) at: Millis,
    pub(super) direction: Direction,
    pub(super) bytes: Vec<u8>,
}

/// What passed, and how it ended.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) segments: Vec<Segment>,
    pub(super) ended: Ended,
    /// When it ended, or fell silent where the connection stays open.
    pub(super) ended_at: Millis,
}

impl Record {
    /// All that the client received.
    pub(super) fn received(&self) -> Vec<u8> {
        let segments = self.segments.iter();
        let segments =
            segments.filter(|segment| segment.direction == Direction::Response);
        segments.flat_map(|segment| &segment.bytes).copied().collect()
    }
}

/// The client's end of a [`Tape`].
#[derive(Clone)]
pub(super) struct Reel(Arc<Mutex<State>>);

struct State {
    record: Record,
    /// Whether the client has left.
    has_left: bool,
    /// Who waits for more from the client.
    waiting: Option<Waker>,
}

impl Reel {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Leaves at this time, so that whoever still holds the tape lets it go, with
    /// what passed until then.
    pub(super) fn leave(self, now: Millis) -> Record {
        let mut state = self.state();
        if state.record.ended == Ended::Open {
            state.record.ended_at = now;
        }
        state.has_left = true;
        if let Some(waker) = state.waiting.take() {
            waker.wake();
        }
        state.record.clone()
    }

    /// Bytes that go the same way at the same time are one segment.
    fn add(&self, at: Millis, direction: Direction, bytes: &[u8]) {
        let segments = &mut self.state().record.segments;
        match segments.last_mut() {
            Some(last) if last.at == at && last.direction == direction => {
                last.bytes.extend_from_slice(bytes);
            }
            _ => segments.push(Segment { at, direction, bytes: bytes.to_vec() }),
        }
    }
}

/// A transport that reads a request, and records.
///
/// The client behind it sends one request, waits for a 100 before its content if
/// it says so (RFC 9110 section 10.1.1), and neither sends more nor closes.
pub(super) struct Tape {
    /// What the client sends next.
    unsent: Bytes,
    /// What it sends after a 100.
    held_back: Bytes,
    reel: Reel,
    clock: Clock,
}

impl Tape {
    pub(super) fn new(
        head: Bytes,
        content: Bytes,
        expects_continue: bool,
        clock: Clock,
    ) -> (Self, Reel) {
        let record =
            Record { segments: Vec::new(), ended: Ended::Open, ended_at: Millis::ZERO };
        let state = State { record, has_left: false, waiting: None };
        let reel = Reel(Arc::new(Mutex::new(state)));
        let (unsent, held_back) = if expects_continue {
            (head, content)
        } else {
            ([head, content].concat().into(), Bytes::new())
        };
        let tape = Self { unsent, held_back, reel: reel.clone(), clock };
        (tape, reel)
    }

    fn end(&self, ended: Ended) {
        let record = &mut self.reel.state().record;
        if record.ended == Ended::Open {
            record.ended = ended;
            record.ended_at = self.clock.elapsed();
        }
    }
}

impl AsyncRead for Tape {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let tape = self.get_mut();
        if tape.unsent.is_empty() {
            let mut state = tape.reel.state();
            if state.has_left {
                return Poll::Ready(Ok(()));
            }
            state.waiting = Some(context.waker().clone());
            return Poll::Pending;
        }
        let length = tape.unsent.len().min(buffer.remaining());
        let bytes = tape.unsent.split_to(length);
        tape.reel.add(tape.clock.elapsed(), Direction::Request, &bytes);
        buffer.put_slice(&bytes);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Tape {
    fn poll_write(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let tape = self.get_mut();
        tape.reel.add(tape.clock.elapsed(), Direction::Response, bytes);
        if !tape.held_back.is_empty() && has_continue(bytes) {
            tape.unsent = std::mem::take(&mut tape.held_back);
            let waiting = tape.reel.state().waiting.take();
            if let Some(waker) = waiting {
                waker.wake();
            }
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        self.end(Ended::Closed);
        Poll::Ready(Ok(()))
    }
}

impl Transport for Tape {
    fn reset(&mut self) {
        self.end(Ended::Reset);
    }
}

/// Whether there is a 100 among the interim responses that begin these bytes.
fn has_continue(mut bytes: &[u8]) -> bool {
    const END: &[u8] = b"\r\n\r\n";
    while bytes.starts_with(b"HTTP/1.1 1") {
        if bytes.starts_with(b"HTTP/1.1 100 ") {
            return true;
        }
        let end = bytes.windows(END.len()).position(|window| window == END);
        bytes = end.and_then(|end| bytes.get(end + END.len()..)).unwrap_or_default();
    }
    false
}
