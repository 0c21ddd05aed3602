//! The recording of a connection: which bytes went which way, and when.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use http_status::{Millis, curl::Ended};

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

/// What passed over a connection, and how it ended.
#[derive(Debug, Clone)]
pub(super) struct Recording {
    pub(super) segments: Vec<Segment>,
    pub(super) ended: Ended,
    /// When it ended, or fell silent where the connection stays open.
    pub(super) ended_at: Millis,
}

impl Recording {
    /// All that the client received.
    pub(super) fn received(&self) -> Vec<u8> {
        let segments = self.segments.iter();
        let segments =
            segments.filter(|segment| segment.direction == Direction::Response);
        segments.flat_map(|segment| &segment.bytes).copied().collect()
    }
}

/// Writes a recording; the transport and whoever waits for its end share it.
#[derive(Clone)]
pub(super) struct Recorder(Arc<Mutex<State>>);

struct State {
    recording: Recording,
    /// Whether the client has left.
    has_left: bool,
    /// The task that waits for more from the client.
    waiting: Option<Waker>,
}

impl Recorder {
    pub(super) fn new() -> Self {
        let recording = Recording {
            segments: Vec::new(),
            ended: Ended::Open,
            ended_at: Millis::ZERO,
        };
        let state = State { recording, has_left: false, waiting: None };
        Self(Arc::new(Mutex::new(state)))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the recording at this time: the client leaves, and the task that serves it
    /// reads so.
    pub(super) fn finish(self, now: Millis) -> Recording {
        let mut state = self.state();
        if state.recording.ended == Ended::Open {
            state.recording.ended_at = now;
        }
        state.has_left = true;
        if let Some(waker) = state.waiting.take() {
            waker.wake();
        }
        state.recording.clone()
    }

    /// Bytes that go the same way at the same time are one segment.
    pub(super) fn add(&self, at: Millis, direction: Direction, bytes: &[u8]) {
        let segments = &mut self.state().recording.segments;
        match segments.last_mut() {
            Some(last) if last.at == at && last.direction == direction => {
                last.bytes.extend_from_slice(bytes);
            }
            _ => segments.push(Segment { at, direction, bytes: bytes.to_vec() }),
        }
    }

    /// Notes how the connection ended, the first time.
    pub(super) fn end(&self, ended: Ended, at: Millis) {
        let recording = &mut self.state().recording;
        if recording.ended == Ended::Open {
            recording.ended = ended;
            recording.ended_at = at;
        }
    }

    /// Whether the client has left; if it has not, it wakes this task when it leaves or
    /// has more to send.
    pub(super) fn poll_left(&self, context: &Context<'_>) -> Poll<()> {
        let mut state = self.state();
        if state.has_left {
            return Poll::Ready(());
        }
        state.waiting = Some(context.waker().clone());
        Poll::Pending
    }

    /// Wakes the task that waits for more from the client.
    pub(super) fn wake_reader(&self) {
        let waiting = self.state().waiting.take();
        if let Some(waker) = waiting {
            waker.wake();
        }
    }
}
