//! An exchange together with its report.

use super::{Exchange, Report, inspect};

/// An exchange with what is found in it.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// What was inspected.
    pub exchange: Exchange,
    /// What was found.
    pub report: Report,
}

impl Inspected {
    /// Inspects an exchange.
    pub fn new(exchange: Exchange) -> Self {
        let report = inspect(&exchange);
        Self { exchange, report }
    }
}
