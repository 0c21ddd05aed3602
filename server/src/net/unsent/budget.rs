//! The budget of unsent bytes: what waits in memory until a peer takes it.
//!
//! A response may have to wait for its peer, and on HTTP/2 many of one connection
//! may. So what is made for a response is counted for as long as it is in memory,
//! wherever the HTTP library keeps it, and refused past a limit. So is content of a
//! request that is kept until its end.

mod account;
mod body;

pub(crate) use self::account::OWN;

use std::sync::{
    Arc,
    atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
};

use axum::{
    body::{Body, HttpBody as _},
    http::Response,
    response::IntoResponse as _,
};
use bytes::Bytes;

use self::{
    account::{Account, Shared},
    body::Held,
};
use crate::{Settings, problem::Problem};

/// The budget of a connection: what is its own, and a part of that of the service.
#[derive(Clone)]
pub(crate) struct Unsent(Arc<OfConnection>);

/// The budget of the service.
#[derive(Clone)]
pub(crate) struct Budget {
    shared: Arc<Shared>,
    most_of_one: usize,
}

struct OfConnection {
    account: Account,
    /// Portions that the HTTP library has and the peer has not taken.
    handed_over: AtomicUsize,
    /// Changes whenever the peer has taken something.
    taken: AtomicU64,
}

/// A portion that the HTTP library has, until the peer has taken it.
struct HandedOver {
    bytes: Bytes,
    budget: Unsent,
}

/// So many bytes of a budget, until this is dropped.
pub(crate) struct Reservation {
    budget: Unsent,
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
    /// As [`Unsent::reserve`].
    pub(crate) fn grow(&mut self, bytes: usize) -> Result<(), Problem> {
        self.budget.0.account.take(bytes)?;
        self.bytes += bytes;
        Ok(())
    }

    /// Goes with these bytes from now on.
    pub(crate) fn count(self, bytes: impl AsRef<[u8]> + Send + 'static) -> Bytes {
        Bytes::from_owner(Counted { bytes, _reservation: self })
    }
}

/// Marks a response whose content is in memory as long as the service runs, and so
/// costs nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lasting;

impl Budget {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            shared: Arc::new(Shared::new(settings.max_unsent)),
            most_of_one: settings.max_unsent_per_connection,
        }
    }

    /// The part of a new connection.
    pub(crate) fn of_connection(&self) -> Unsent {
        Unsent(Arc::new(OfConnection {
            account: Account::new(Arc::clone(&self.shared), self.most_of_one),
            handed_over: AtomicUsize::new(0),
            taken: AtomicU64::new(0),
        }))
    }
}

impl Unsent {
    /// Takes so many bytes of both budgets.
    ///
    /// # Errors
    ///
    /// A 503, where one of them has no more.
    pub(crate) fn reserve(&self, bytes: usize) -> Result<Reservation, Problem> {
        self.0.account.take(bytes)?;
        Ok(Reservation { budget: self.clone(), bytes })
    }

    /// The same bytes, counted until the last part of them is gone.
    ///
    /// # Errors
    ///
    /// As [`Unsent::reserve`].
    pub(crate) fn hold(
        &self,
        bytes: impl AsRef<[u8]> + Send + 'static,
    ) -> Result<Bytes, Problem> {
        let length = bytes.as_ref().len();
        if length == 0 {
            return Ok(Bytes::new());
        }
        Ok(self.reserve(length)?.count(bytes))
    }

    /// The same body, counted, where its length is known and it is in memory.
    ///
    /// # Errors
    ///
    /// As [`Unsent::reserve`].
    fn hold_body(&self, body: Body) -> Result<Body, Problem> {
        let length = body.size_hint().exact().unwrap_or_default();
        let reservation =
            self.reserve(usize::try_from(length).unwrap_or(usize::MAX))?;
        Ok(Body::new(Held { body, reservation: Some(reservation) }))
    }

    /// The same response, with its content counted; a 503 where that is too much.
    pub(crate) fn hold_response(&self, response: Response<Body>) -> Response<Body> {
        if response.extensions().get::<Lasting>().is_some() {
            return response;
        }
        let (parts, content) = response.into_parts();
        match self.hold_body(content) {
            Ok(content) => Response::from_parts(parts, content),
            Err(problem) => problem.into_response(),
        }
    }

    /// The same bytes on their way to the HTTP library, which says nothing of them
    /// until it drops them.
    pub(crate) fn hand_over(&self, bytes: Bytes) -> Bytes {
        self.0.handed_over.fetch_add(1, Relaxed);
        Bytes::from_owner(HandedOver { bytes, budget: self.clone() })
    }

    /// How often the peer has taken something, where something waits for it.
    pub(crate) fn waiting(&self) -> Option<u64> {
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

#[cfg(test)]
mod tests;
