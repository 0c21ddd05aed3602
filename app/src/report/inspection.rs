//! What a report shows: exchanges with their findings.

use http_status::{Fault, Plan};
use inspect::{BrowserResponse, Inspected};

use crate::inspector::Inspector;

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
    /// Inspects the response that the simulator will give to a method and a path
    /// with query (`/api/status/503?delay=1s`).
    pub(crate) fn of_plan(
        inspector: Inspector,
        plan: &Plan,
        method: &str,
        origin: &str,
        path: &str,
    ) -> Self {
        let transcript = || path.replacen("/api/status/", "/api/wire/", 1);
        Self {
            inspected: vec![(inspector.plan)(plan, method, &[origin, path].concat())],
            fault: plan
                .fault
                .map(|fault| FaultRemark { fault, transcript: transcript() }),
        }
    }

    /// Inspects what a browser showed of a response.
    pub(crate) fn of_browser_response(
        inspector: Inspector,
        response: &BrowserResponse,
    ) -> Self {
        Self { inspected: vec![(inspector.browser_response)(response)], fault: None }
    }
}
