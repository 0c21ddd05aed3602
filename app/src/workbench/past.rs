//! An exchange that is over, as it is kept in the history and shared: what came of a
//! request, and the address of the page that asks for the same.

mod text;

use std::sync::Arc;

pub(crate) use self::text::MOST_TEXT;
pub(super) use self::text::start;
use super::{Answer, End, LiveRequest, Outcome};

/// A past exchange. The request follows from the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PastExchange {
    /// When it was over: milliseconds since 1970. No two of a browser's have the same.
    pub(crate) at: u64,
    /// Path and query of the page that asks for the same.
    pub(crate) page: String,
    /// What became of the request.
    pub(crate) outcome: PastOutcome,
}

/// What became of a request that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PastOutcome {
    /// The browser showed an answer. Of its content, there may be the start alone.
    Answered(Arc<Answer>),
    /// The browser showed nothing; its own words.
    Refused(String),
    /// The reader gave up on it before an answer began.
    Cancelled,
    /// The browser had no network.
    Offline,
}

impl PastExchange {
    /// A request that is over; nothing while it is under way.
    pub(crate) fn of_request(request: &LiveRequest) -> Option<Self> {
        let outcome = match &request.outcome {
            Outcome::Waiting => return None,
            Outcome::Answered(answer) if answer.end == End::Arriving => return None,
            Outcome::Answered(answer) => PastOutcome::Answered(Arc::clone(answer)),
            Outcome::Refused(words) => PastOutcome::Refused(words.clone()),
            Outcome::Cancelled => PastOutcome::Cancelled,
            Outcome::Offline => PastOutcome::Offline,
        };
        Some(Self { at: request.at, page: request.page.clone(), outcome })
    }

    /// The answer, if there was one.
    pub(crate) fn answer(&self) -> Option<&Answer> {
        match &self.outcome {
            PastOutcome::Answered(answer) => Some(answer),
            _ => None,
        }
    }

    /// What became of the request, as a request has it.
    pub(crate) fn as_outcome(&self) -> Outcome {
        match &self.outcome {
            PastOutcome::Answered(answer) => Outcome::Answered(Arc::clone(answer)),
            PastOutcome::Refused(words) => Outcome::Refused(words.clone()),
            PastOutcome::Cancelled => Outcome::Cancelled,
            PastOutcome::Offline => Outcome::Offline,
        }
    }

    /// The result in a word: `503`, `no answer`, `cancelled`, `offline`.
    pub(crate) fn word(&self) -> String {
        match &self.outcome {
            PastOutcome::Answered(answer) => answer.status.to_string(),
            PastOutcome::Refused(_) => "no answer".to_owned(),
            PastOutcome::Cancelled => "cancelled".to_owned(),
            PastOutcome::Offline => "offline".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
