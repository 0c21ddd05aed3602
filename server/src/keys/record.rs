//! The record of one arrival with a key, in as few bytes as will do: there may be many.

use http_status::{Code, Fault, Outcome};

use super::{Arrival, PastArrival};
use crate::clock::Moment;

/// Most characters of a method that are kept. The longest that is registered,
/// UPDATEREDIRECTREF, has 17.
const MAX_METHOD: usize = 20;

/// A remembered arrival, all of it in place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    at: Moment,
    gap: Option<u32>,
    status: Code,
    fault: Option<Fault>,
    /// US-ASCII, because methods are tokens; zeros behind it.
    method: [u8; MAX_METHOD],
}

// What the documentation says of memory rests on this.
const _: () = assert!(size_of::<Record>() <= 48);

impl Record {
    pub(super) fn new(
        arrival: &Arrival<'_>,
        before: Option<Moment>,
        outcome: Outcome,
    ) -> Self {
        let mut method = [0; MAX_METHOD];
        for (kept, byte) in method.iter_mut().zip(arrival.method.bytes()) {
            *kept = byte;
        }
        let gap = before.map(|before| {
            u32::try_from(arrival.at.since(before).as_millis()).unwrap_or(u32::MAX)
        });
        let Outcome { status, fault, .. } = outcome;
        Self { at: arrival.at, gap, status, fault, method }
    }

    pub(super) fn at(&self) -> Moment {
        self.at
    }

    /// The same, as the store gives it out.
    pub(super) fn arrived(&self, attempt: u64) -> PastArrival {
        let method = self.method.iter().take_while(|byte| **byte != 0);
        PastArrival {
            attempt,
            at: self.at,
            gap: self.gap,
            method: method.copied().map(char::from).collect(),
            status: self.status,
            fault: self.fault,
        }
    }
}
