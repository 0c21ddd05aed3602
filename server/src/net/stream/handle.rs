//! The handle of a request to the stream under hyper.

use std::{
    convert::Infallible,
    future::{pending, poll_fn},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::BytesMut;
use http_status::fault::http1::Script;

use crate::net::{activity::UnderWay, places::Place, unsent::budget::Reservation};

/// A handle to the [`HyperStream`](super::hyper_stream::HyperStream) of a connection.
#[derive(Clone, Default)]
pub(crate) struct StreamHandle(Arc<Mutex<State>>);

#[derive(Default)]
pub(super) struct State {
    /// Bytes that go out before hyper's next ones.
    pub(super) ahead: BytesMut,
    /// What goes out where hyper would send its next 100.
    pub(super) in_place_of_continue: Option<Vec<u8>>,
    /// Whether hyper has bytes that the socket did not take yet.
    pub(super) is_blocked: bool,
    /// The task that waits for that to end.
    pub(super) waiting: Option<Waker>,
    /// How many responses wait because they were asked to, or for a costly job.
    delayed: usize,
    takeover: Option<Takeover>,
}

/// What comes in place of a response and of all that hyper would do after it.
pub(crate) struct Takeover {
    pub(super) script: Script,
    /// Kept until the script is over.
    pub(super) permit: Option<DelayPermit>,
    /// What the script counts against.
    pub(super) reservation: Reservation,
}

/// The permit of a response that waits because it was asked to, or for a costly job. As
/// long as it is held, a peer that closes its side ends the connection.
pub(crate) struct DelayPermit {
    handle: StreamHandle,
    _place: Place,
    _request: UnderWay,
}

impl Drop for DelayPermit {
    fn drop(&mut self) {
        self.handle.state().delayed -= 1;
    }
}

impl StreamHandle {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends these bytes before the response that the calling handler is about
    /// to make.
    pub(crate) async fn send_ahead(&self, bytes: &[u8]) {
        poll_fn(|context| self.poll_unblocked(context)).await;
        self.state().ahead.extend_from_slice(bytes);
    }

    /// Sends these bytes where hyper would send the 100 that it owes to the calling
    /// handler's client: when the content is first read.
    pub(crate) fn replace_continue(&self, bytes: &[u8]) {
        self.state().in_place_of_continue = Some(bytes.to_vec());
    }

    /// Carries out the script in place of the response that the calling handler
    /// owes; the connection ends with it, and so does the handler, here.
    pub(crate) async fn take_over(
        &self,
        script: Script,
        permit: Option<DelayPermit>,
        reservation: Reservation,
    ) -> Infallible {
        poll_fn(|context| self.poll_unblocked(context)).await;
        self.state().takeover = Some(Takeover { script, permit, reservation });
        pending().await
    }

    /// Marks the time in which a response waits: as long as the permit is held.
    pub(crate) fn delay(&self, place: Place, request: UnderWay) -> DelayPermit {
        self.state().delayed += 1;
        DelayPermit { handle: self.clone(), _place: place, _request: request }
    }

    /// Whether the library has bytes that the peer did not take yet.
    pub(crate) fn is_blocked(&self) -> bool {
        self.state().is_blocked
    }

    /// Whether a response waits with a permit.
    pub(crate) fn is_delayed(&self) -> bool {
        self.state().delayed > 0
    }

    /// The takeover that a handler wants, once hyper has nothing left to write.
    pub(super) fn takeover(&self) -> Option<Takeover> {
        let mut state = self.state();
        let is_idle = !state.is_blocked && state.ahead.is_empty();
        if is_idle { state.takeover.take() } else { None }
    }

    /// A pipelined request is handled while the response before it may still be
    /// on its way to the socket, so this waits for that one to end.
    fn poll_unblocked(&self, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.state();
        if state.is_blocked {
            state.waiting = Some(context.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(())
    }
}
