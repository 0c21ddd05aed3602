//! How far an attack has come: all of its connections share it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

/// Most that an attack sends, in bytes.
const MOST_SENT: usize = 400_000_000;
/// By now the service has given up on a peer that takes nothing: all come again.
pub(crate) const ROUND: Duration = Duration::from_secs(35);
/// Between one look at a connection and the next.
pub(crate) const REST: Duration = Duration::from_millis(10);

/// Whether an attack goes on, and what it has sent.
#[derive(Clone, Default)]
pub(crate) struct Course {
    stop: Arc<AtomicBool>,
    sent: Arc<AtomicUsize>,
}

impl Course {
    pub(crate) fn is_over(&self) -> bool {
        self.stop.load(Relaxed)
    }

    pub(crate) fn end(&self) {
        self.stop.store(true, Relaxed);
    }

    /// Whether so many bytes may be sent; they count then.
    pub(crate) fn may_send(&self, bytes: usize) -> bool {
        let add = |sent: usize| Some(sent + bytes).filter(|sent| *sent <= MOST_SENT);
        self.sent.fetch_update(Relaxed, Relaxed, add).is_ok()
    }

    /// Bytes that were sent.
    pub(crate) fn sent(&self) -> usize {
        self.sent.load(Relaxed)
    }
}
