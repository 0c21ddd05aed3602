//! Accounts of bytes in memory: one of the service, and one of each connection, a part of
//! which is always its own.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

/// What each connection has to itself, in bytes: others that take all there is
/// leave everybody a response of usual size.
pub(crate) const RESERVED_PER_CONNECTION: usize = 16 * 1024;

/// Which budget has no more room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OverBudget {
    /// That of this connection.
    Connection,
    /// That of the service: other clients have it.
    Service,
}

/// What all connections have in common.
pub(super) struct SharedAccount {
    used: AtomicUsize,
    most: usize,
}

/// What one connection has: its own, and then of what all have.
pub(super) struct Account {
    shared: Arc<SharedAccount>,
    used: Mutex<usize>,
    most: usize,
}

impl SharedAccount {
    pub(super) const fn new(most: usize) -> Self {
        Self { used: AtomicUsize::new(0), most }
    }

    pub(super) fn used(&self) -> usize {
        self.used.load(Relaxed)
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
    pub(super) const fn new(shared: Arc<SharedAccount>, most: usize) -> Self {
        Self { shared, used: Mutex::new(0), most }
    }

    /// Takes so many bytes.
    ///
    /// # Errors
    ///
    /// Where there are no more.
    pub(super) fn take(&self, bytes: usize) -> Result<(), OverBudget> {
        let mut used = self.used();
        let together = used.checked_add(bytes).filter(|all| *all <= self.most);
        let together = together.ok_or(OverBudget::Connection)?;
        if !self.shared.take(shared_part(*used, bytes)) {
            return Err(OverBudget::Service);
        }
        *used = together;
        Ok(())
    }

    pub(super) fn give_back(&self, bytes: usize) {
        let mut used = self.used();
        *used -= bytes;
        self.shared.give_back(shared_part(*used, bytes));
    }

    fn used(&self) -> MutexGuard<'_, usize> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many of these bytes, on top of those that are used, are not the
/// connection's own.
fn shared_part(used: usize, bytes: usize) -> usize {
    bytes.saturating_sub(RESERVED_PER_CONNECTION.saturating_sub(used))
}
