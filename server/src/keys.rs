//! The store of keys: how many requests named a key, and which came last. It is all that the
//! simulator remembers from one request to the next.
//!
//! Whoever knows a key may see and forget it, so nothing of the caller is shown:
//! time, method, status and fault of an arrival, no more. Whose key it is, is known to the
//! store alone, which keeps one client from filling it.

pub(crate) mod memory;
mod record;
pub(crate) mod redis;

use std::{io, pin::Pin, time::Duration};

use http_status::{Code, Fault, OnEnd, Outcome, Step};

use crate::{clock::Moment, http::problem::Problem, net::client::Client};

/// What a store answers, at some time; an error where it cannot be reached.
pub(crate) type StoreFuture<'a, T> =
    Pin<Box<dyn Future<Output = io::Result<T>> + Send + 'a>>;

/// A store of counts. One process has it in memory; replicas that are to count
/// together need one that they share.
pub(crate) trait KeyStore: Send + Sync {
    /// Counts an arrival and keeps a record of it; which of its key it is, from 1.
    ///
    /// This is one atomic step: no number is given twice. None is left out, unless the
    /// answer is an error: then it may have counted or not.
    fn arrive<'a>(&'a self, key: &'a str, arrival: Arrival<'a>)
    -> StoreFuture<'a, u64>;

    /// What is known of a key at a moment; nothing where no request named it, or too long
    /// ago.
    fn state<'a>(
        &'a self,
        key: &'a str,
        now: Moment,
    ) -> StoreFuture<'a, Option<KeyState>>;

    /// Forgets a key: its next arrival is the first again.
    fn forget<'a>(&'a self, key: &'a str) -> StoreFuture<'a, ()>;
}

/// A request that counts.
#[derive(Clone, Copy)]
pub(crate) struct Arrival<'a> {
    /// Who sent it; a key is that of the client that named it first.
    pub(crate) client: Client,
    /// When its head had come.
    pub(crate) at: Moment,
    /// Its method.
    pub(crate) method: &'a str,
    /// What comes after the last step.
    pub(crate) on_end: OnEnd,
    /// What the n-th arrival gets. It depends on nothing else, so that a store
    /// elsewhere may count first and ask then.
    pub(crate) outcome: &'a (dyn Fn(u64) -> Outcome + Sync),
}

/// What is known of a key.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct KeyState {
    /// How many arrivals there were.
    pub(crate) count: u64,
    /// The step that the last one got, where its codes were a sequence.
    pub(crate) step: Option<(Step, OnEnd)>,
    /// The last arrivals, oldest first.
    pub(crate) arrivals: Vec<PastArrival>,
    /// How long the key is kept if nothing arrives.
    pub(crate) expires_in: Duration,
}

/// An arrival as it is remembered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PastArrival {
    /// Which of its key it was, from 1.
    pub(crate) attempt: u64,
    /// When.
    pub(crate) at: Moment,
    /// How long after the one before it, in milliseconds; nothing for the first.
    pub(crate) gap: Option<u32>,
    /// Its method, cut where it is very long.
    pub(crate) method: String,
    /// The status it got, whether or not a fault let it out.
    pub(crate) status: Code,
    /// How its response was broken, where it was.
    pub(crate) fault: Option<Fault>,
}

/// The problem where the store cannot be reached. Where that is, is no concern of a client.
pub(crate) fn out_of_reach(_: io::Error) -> Problem {
    Problem::busy("the counts of keys are out of reach: try again, or without key")
}
