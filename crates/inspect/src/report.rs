//! Reports: the findings in an exchange, and what caches may do with it.

use super::{Exchange, Finding, cache::Verdicts, inspect};

/// Everything that was found in an exchange.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings, the gravest first, then by line.
    pub findings: Vec<Finding>,
    /// What caches may do with the final response; nothing without one, without a
    /// status of three digits, or where a tool left out fields of it.
    pub cache: Option<Verdicts>,
}

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
