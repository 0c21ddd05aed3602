//! Reports: the findings in an exchange, and what caches may do with it.

use super::{Exchange, Finding, cache::Verdicts, inspect};

/// The most findings of one exchange that are kept.
pub const MOST_FINDINGS: usize = 200;

/// The most findings of all exchanges of a text that are kept, besides the first of each.
pub const MOST_FINDINGS_OF_TEXT: usize = 2000;

/// Everything that was found in an exchange.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings, the gravest first, then by line.
    pub findings: Vec<Finding>,
    /// How many more there were, the least grave of all.
    pub left_out: usize,
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
        let mut report = inspect(&exchange);
        report.keep_gravest(MOST_FINDINGS);
        Self { exchange, report }
    }

    /// Inspects the exchanges of a text, and bounds what is said of all of them.
    ///
    /// ```
    /// use inspect::{Inspected, MOST_FINDINGS, paste};
    ///
    /// let text = ["HTTP/1.1 200 OK\n", &"Cache-Control: a b\n".repeat(1000)].concat();
    /// let inspected = Inspected::all(paste::read(&text).exchanges);
    /// let report = &inspected[0].report;
    /// assert_eq!(report.findings.len(), MOST_FINDINGS);
    /// assert!(report.left_out >= 800);
    /// ```
    pub fn all(exchanges: Vec<Exchange>) -> Vec<Self> {
        let mut room = MOST_FINDINGS_OF_TEXT;
        let inspect_within = |exchange| {
            let mut inspected = Self::new(exchange);
            // The first tells whether there is an error.
            inspected.report.keep_gravest(room.max(1));
            room = room.saturating_sub(inspected.report.findings.len());
            inspected
        };
        exchanges.into_iter().map(inspect_within).collect()
    }
}

impl Report {
    fn keep_gravest(&mut self, most: usize) {
        self.left_out += self.findings.len().saturating_sub(most);
        self.findings.truncate(most);
        self.findings.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste;

    #[test]
    fn what_is_said_of_a_text_is_bounded_and_the_rest_is_counted() {
        let response =
            ["HTTP/1.1 200 OK\n", &"Cache-Control: a b\n".repeat(300), "\n"].concat();
        let exchanges = paste::read(&response.repeat(20)).exchanges;
        let all: Vec<_> = exchanges.iter().map(inspect).collect();
        let bounded = Inspected::all(exchanges);
        let kept: Vec<_> =
            bounded.iter().map(|one| one.report.findings.len()).collect();
        assert_eq!(kept, [[MOST_FINDINGS; 10], [1; 10]].concat());
        for (all, bounded) in all.iter().zip(&bounded) {
            let Report { findings, left_out, .. } = &bounded.report;
            assert_eq!(findings.len() + left_out, all.findings.len());
            assert_eq!(findings[0].message, all.findings[0].message);
        }
    }
}
