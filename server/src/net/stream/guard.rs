//! What watches over a connection while hyper serves it.

use std::{
    io,
    task::{Context, Poll},
};

use tokio::sync::watch;

use super::{
    Bounds, Wire,
    handle::Takeover,
    socket::{Shared, Transport},
    takeover,
};
use crate::clock::Clock;

/// The other share of the socket of a [`Stream`](super::Stream).
///
/// hyper does not read while a response is under way, so it learns neither that
/// the peer left, nor that a handler wants the connection for itself.
pub(crate) struct Guard<S> {
    socket: Shared<S>,
    wire: Wire,
    bounds: Bounds,
}

/// Why hyper has to let go of a connection.
pub(crate) enum Interruption {
    /// The peer left while a response waited because it was asked to.
    Left,
    /// A handler has a script for it.
    TakenOver(Takeover),
}

impl<S: Transport> Guard<S> {
    pub(super) fn new(socket: Shared<S>, wire: Wire, bounds: Bounds) -> Self {
        Self { socket, wire, bounds }
    }

    /// The handle for requests.
    pub(crate) fn wire(&self) -> Wire {
        self.wire.clone()
    }

    /// To be polled after hyper, whenever its task is woken.
    pub(crate) fn poll_interrupted(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<Interruption> {
        if let Some(takeover) = self.wire.takeover() {
            return Poll::Ready(Interruption::TakenOver(takeover));
        }
        if !self.wire.is_delayed() {
            return Poll::Pending;
        }
        let mut socket = self.socket.lock();
        socket.poll_gone(context, self.bounds.head).map(|()| Interruption::Left)
    }

    /// Carries out a script on the connection that hyper has let go of.
    pub(crate) async fn carry_out(
        self,
        takeover: Takeover,
        clock: &Clock,
        stopped: &mut watch::Receiver<bool>,
    ) -> io::Result<()> {
        let Some(socket) = self.socket.into_inner() else { return Ok(()) };
        takeover::carry_out(socket, takeover, clock, stopped, self.bounds.stall).await
    }
}
