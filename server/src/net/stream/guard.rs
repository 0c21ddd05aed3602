//! The guard of a connection that hyper serves: it sees the peer leave, and a handler that
//! wants the connection for itself.

use std::{
    io,
    task::{Context, Poll},
};

use tokio::sync::watch;

use super::{
    fault_script,
    handle::{StreamHandle, Takeover},
    socket::SharedSocket,
    transport::Transport,
};
use crate::{clock::Clock, net::peer_limits::PeerLimits};

/// The other share of the socket of a
/// [`HyperStream`](super::hyper_stream::HyperStream).
///
/// hyper does not read while a response is under way, so it learns neither that
/// the peer left, nor that a handler wants the connection for itself.
pub(crate) struct Guard<T> {
    socket: SharedSocket<T>,
    handle: StreamHandle,
    limits: PeerLimits,
}

/// Why hyper has to let go of a connection.
pub(crate) enum Interruption {
    /// The peer left while a response waited because it was asked to.
    Left,
    /// A handler has a script for it.
    TakenOver(Takeover),
}

impl<T: Transport> Guard<T> {
    pub(super) fn new(
        socket: SharedSocket<T>,
        handle: StreamHandle,
        limits: PeerLimits,
    ) -> Self {
        Self { socket, handle, limits }
    }

    /// The handle for requests.
    pub(crate) fn handle(&self) -> StreamHandle {
        self.handle.clone()
    }

    /// To be polled after hyper, whenever its task is woken.
    pub(crate) fn poll_interrupted(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<Interruption> {
        if let Some(takeover) = self.handle.takeover() {
            return Poll::Ready(Interruption::TakenOver(takeover));
        }
        if !self.handle.is_delayed() {
            return Poll::Pending;
        }
        let mut socket = self.socket.lock();
        socket.poll_closed(context, self.limits.max_head).map(|()| Interruption::Left)
    }

    /// Carries out a script on the connection that hyper has let go of.
    pub(crate) async fn carry_out(
        self,
        takeover: Takeover,
        clock: &Clock,
        stopped: &mut watch::Receiver<bool>,
    ) -> io::Result<()> {
        let Some(socket) = self.socket.into_inner() else { return Ok(()) };
        fault_script::carry_out(
            socket,
            takeover,
            clock,
            stopped,
            self.limits.stall_timeout,
        )
        .await
    }
}
