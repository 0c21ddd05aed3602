//! Counting bytes: those of the service, and those of a connection, a part of which
//! is always its own.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

use crate::problem::Problem;

/// What each connection has to itself, in bytes: others that take all there is
/// leave everybody a response of usual size.
pub(crate) const OWN: usize = 16 * 1024;

/// What all connections have in common.
pub(super) struct Shared {
    used: AtomicUsize,
    most: usize,
}

/// What one connection has: its own, and then of what all have.
pub(super) struct Account {
    shared: Arc<Shared>,
    used: Mutex<usize>,
    most: usize,
}

impl Shared {
    pub(super) const fn new(most: usize) -> Self {
        Self { used: AtomicUsize::new(0), most }
    }

    fn take(&self, bytes: usize) -> bool {
        let add =
            |used: usize| used.checked_add(bytes).filter(|used| *used <= self.most);
        self.used.fetch_update(Relaxed, Relaxed, add).is_ok()
    }

    fn give_back(&self, bytes: usize) {
        self.used.fetch_sub(bytes, Relaxed);
    }
}

impl Account {
    pub(super) const fn new(shared: Arc<Shared>, most: usize) -> Self {
        Self { shared, used: Mutex::new(0), most }
    }

    /// Takes so many bytes.
    ///
    /// # Errors
    ///
    /// A 503, where there are no more.
    pub(super) fn take(&self, bytes: usize) -> Result<(), Problem> {
        let mut used = self.used();
        let together = used.checked_add(bytes).filter(|all| *all <= self.most);
        let Some(together) = together else {
            return Err(Problem::busy(
                "too much waits in memory for this connection: read what was asked for, \
                 or send and ask for less at once",
            ));
        };
        if !self.shared.take(of_all(*used, bytes)) {
            return Err(Problem::busy(
                "too much waits in memory for other clients: try again",
            ));
        }
        *used = together;
        Ok(())
    }

    pub(super) fn give_back(&self, bytes: usize) {
        let mut used = self.used();
        *used -= bytes;
        self.shared.give_back(of_all(*used, bytes));
    }

    fn used(&self) -> MutexGuard<'_, usize> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many of these bytes, on top of those that are used, are not the
/// connection's own.
fn of_all(used: usize, bytes: usize) -> usize {
    bytes.saturating_sub(OWN.saturating_sub(used))
}
