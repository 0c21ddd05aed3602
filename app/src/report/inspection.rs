//! What a report shows: exchanges with their findings.

use http_status::{Fault, Plan};
use inspect::{
    Exchange, Inspected, PasteInput,
    paste::{self, TextKind},
    planned,
};

use crate::base_path::transcript_of;

/// What was inspected together, and what is to be known of it beforehand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inspection {
    /// Each exchange with what was found in it.
    pub(crate) inspected: Vec<Inspected>,
    /// The fault that comes on top of what was inspected.
    pub(crate) fault: Option<FaultRemark>,
    /// What was pasted, if that is where it comes from.
    pub(crate) pasted: Option<Pasted>,
}

/// A text that somebody pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pasted {
    /// It holds a response.
    Response,
    /// It holds none.
    Other(TextKind),
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
        Self { inspected: vec![Inspected::new(exchange)], ..Self::default() }
    }

    /// Inspects a text and its parameters.
    pub(crate) fn from_paste(input: &PasteInput) -> Self {
        let inspected = input.inspect();
        let exchanges = inspected.iter().map(|one| &one.exchange);
        let kind = paste::kind(&input.text, exchanges);
        let pasted = Some(kind.map_or(Pasted::Response, Pasted::Other));
        Self { inspected, fault: None, pasted }
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
