//! What a report shows: exchanges with their findings.

use http_status::{Fault, Plan, paths::transcript_of};
use inspect::{Exchange, Inspected, planned};

/// What was inspected together, and what is to be known of it beforehand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inspection {
    /// Each exchange with what was found in it.
    pub(crate) inspected: Vec<Inspected>,
    /// The fault that comes on top of what was inspected.
    pub(crate) fault: Option<FaultRemark>,
}

/// A fault that the simulator was asked for.
#[derive(Debug, Clone)]
pub(crate) struct FaultRemark {
    /// The fault.
    pub(crate) fault: Fault,
    /// The address of its transcript.
    pub(crate) transcript: String,
}

impl Inspection {
    /// Inspects one exchange.
    pub(crate) fn from_exchange(exchange: Exchange) -> Self {
        Self { inspected: vec![Inspected::new(exchange)], fault: None }
    }

    /// Inspects the response that the simulator will give to a method and a path
    /// with query (`/api/status/503?delay=1s`), at this time (an IMF-fixdate).
    pub(crate) fn from_plan(
        plan: &Plan,
        method: &str,
        origin: &str,
        path: &str,
        date: &str,
    ) -> Self {
        let exchange = planned(plan, method, &[origin, path].concat(), date);
        let fault = plan
            .fault
            .map(|fault| FaultRemark { fault, transcript: transcript_of(path) });
        Self { fault, ..Self::from_exchange(exchange) }
    }
}
