//! The budgets of the service and of each connection, and what is reserved of them.

use std::sync::{
    Arc,
    atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
};

use bytes::Bytes;

use super::account::{Account, OverBudget, SharedAccount};
use crate::settings::Settings;

/// The budget of a connection: what is its own, and a part of that of the service.
#[derive(Clone)]
pub(crate) struct UnsentBudget(Arc<PerConnection>);

/// The budget of the service.
#[derive(Clone)]
pub(crate) struct ServiceBudget {
    shared: Arc<SharedAccount>,
    max_per_connection: usize,
}

struct PerConnection {
    account: Account,
    /// How many pieces the HTTP library has and the peer has not taken.
    handed_over: AtomicUsize,
    /// Changes whenever the peer has taken something.
    taken: AtomicU64,
}

/// Bytes that the HTTP library has, until the peer has taken them.
struct HandedOver {
    bytes: Bytes,
    budget: UnsentBudget,
}

/// So many bytes of a budget, until this is dropped.
pub(crate) struct Reservation {
    budget: UnsentBudget,
    bytes: usize,
}

/// Bytes that count as long as anybody has a part of them.
struct Counted<T> {
    bytes: T,
    _reservation: Reservation,
}

impl Reservation {
    /// Takes so many bytes more.
    ///
    /// # Errors
    ///
    /// As [`UnsentBudget::reserve`].
    pub(crate) fn grow(&mut self, bytes: usize) -> Result<(), OverBudget> {
        self.budget.0.account.take(bytes)?;
        self.bytes += bytes;
        Ok(())
    }

    /// Goes with these bytes from now on.
    pub(crate) fn count(self, bytes: impl AsRef<[u8]> + Send + 'static) -> Bytes {
        Bytes::from_owner(Counted { bytes, _reservation: self })
    }
}

impl ServiceBudget {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            shared: Arc::new(SharedAccount::new(settings.max_unsent)),
            max_per_connection: settings.max_unsent_per_connection,
        }
    }

    /// How many bytes are taken of it.
    pub(crate) fn used(&self) -> usize {
        self.shared.used()
    }

    /// The part of a new connection.
    pub(crate) fn connection_budget(&self) -> UnsentBudget {
        UnsentBudget(Arc::new(PerConnection {
            account: Account::new(Arc::clone(&self.shared), self.max_per_connection),
            handed_over: AtomicUsize::new(0),
            taken: AtomicU64::new(0),
        }))
    }
}

impl UnsentBudget {
    /// Takes so many bytes of both budgets.
    ///
    /// # Errors
    ///
    /// Where one of them has no more.
    pub(crate) fn reserve(&self, bytes: usize) -> Result<Reservation, OverBudget> {
        self.0.account.take(bytes)?;
        Ok(Reservation { budget: self.clone(), bytes })
    }

    /// The same bytes, counted until the last part of them is gone.
    ///
    /// # Errors
    ///
    /// As [`UnsentBudget::reserve`].
    pub(crate) fn count(
        &self,
        bytes: impl AsRef<[u8]> + Send + 'static,
    ) -> Result<Bytes, OverBudget> {
        let length = bytes.as_ref().len();
        if length == 0 {
            return Ok(Bytes::new());
        }
        Ok(self.reserve(length)?.count(bytes))
    }

    /// The same bytes on their way to the HTTP library, which says nothing of them
    /// until it drops them.
    pub(crate) fn hand_over(&self, bytes: Bytes) -> Bytes {
        self.0.handed_over.fetch_add(1, Relaxed);
        Bytes::from_owner(HandedOver { bytes, budget: self.clone() })
    }

    /// How often the peer has taken something, where something waits for it.
    pub(crate) fn taken_while_waiting(&self) -> Option<u64> {
        let waits = self.0.handed_over.load(Relaxed) > 0;
        waits.then(|| self.0.taken.load(Relaxed))
    }
}

impl AsRef<[u8]> for HandedOver {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for HandedOver {
    fn drop(&mut self) {
        self.budget.0.handed_over.fetch_sub(1, Relaxed);
        self.budget.0.taken.fetch_add(1, Relaxed);
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.budget.0.account.give_back(self.bytes);
    }
}

impl<T: AsRef<[u8]>> AsRef<[u8]> for Counted<T> {
    fn as_ref(&self) -> &[u8] {
        self.bytes.as_ref()
    }
}
