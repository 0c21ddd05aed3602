//! Several requests for one ask: how many, how they are sent, and what came of them in
//! counts and times.

use std::sync::Arc;

use super::{past::PastExchange, timing::short};

/// Most requests of a run.
pub(crate) const MOST_REQUESTS: usize = 50;

/// How the requests of a run are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Each after the answer to the one before.
    InTurn,
    /// All at once.
    Together,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Requests are under way, or will be.
    Sending,
    /// Every request is over.
    Over,
    /// The reader gave up on what was not over.
    Cancelled,
}

/// The number of requests that a text asks for.
///
/// # Errors
///
/// A sentence that says what is wrong with the text, and what is right.
pub(crate) fn number_of(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let number =
        text.parse().ok().filter(|number| (1..=MOST_REQUESTS).contains(number));
    number.ok_or_else(|| match text {
        "" => format!("How many? A whole number from 1 to {MOST_REQUESTS}."),
        _ => format!("“{text}” is no whole number from 1 to {MOST_REQUESTS}."),
    })
}

/// One request more or fewer than that number, where so many can be sent.
pub(crate) fn stepped(text: &str, is_more: bool) -> usize {
    let number = number_of(text).unwrap_or(1);
    let next = if is_more { number + 1 } else { number - 1 };
    next.clamp(1, MOST_REQUESTS)
}

/// A run, with what came of it so far.
#[derive(Debug)]
pub(crate) struct Run {
    /// How many requests it has.
    pub(crate) count: usize,
    pub(crate) way: Way,
    pub(crate) progress: Progress,
    /// Its requests that are over, in the order in which they were.
    pub(crate) over: Vec<Arc<PastExchange>>,
}

impl Run {
    /// What is said aloud, at the beginning and at the end: `10 sent: 503 × 7, 200 × 3`.
    pub(crate) fn told(&self) -> String {
        let Self { count, way, progress, ref over } = *self;
        match (progress, way) {
            (Progress::Sending, Way::InTurn) => {
                format!("Sending {count}, one after the other …")
            }
            (Progress::Sending, Way::Together) => format!("Sending {count} together …"),
            (Progress::Over, _) => format!("{count} sent: {}", counts(over)),
            (Progress::Cancelled, _) if over.is_empty() => {
                format!("Cancelled before the first of {count} was answered")
            }
            (Progress::Cancelled, _) => {
                format!("Cancelled after {} of {count}: {}", over.len(), counts(over))
            }
        }
    }

    /// What is seen below it: how far it is, and then the times.
    pub(crate) fn details(&self) -> String {
        let Self { count, progress, ref over, .. } = *self;
        match progress {
            Progress::Sending if over.is_empty() => format!("0 of {count}"),
            Progress::Sending => {
                format!("{} of {count}: {}", over.len(), counts(over))
            }
            Progress::Over | Progress::Cancelled => times(over).unwrap_or_default(),
        }
    }
}

impl PastExchange {
    /// What came of one of several requests: as the result in a word, and what is cut is
    /// not called whole.
    pub(crate) fn result(&self) -> String {
        let is_cut = self.answer().is_some_and(|answer| answer.cut.is_some());
        self.word() + if is_cut { " incomplete" } else { "" }
    }

    /// How long the answer took, in milliseconds.
    pub(crate) fn millis(&self) -> Option<u32> {
        self.answer().map(|answer| answer.timing.end_at)
    }

    /// The same as a text: `12 ms`.
    pub(crate) fn time(&self) -> Option<String> {
        self.millis().map(short)
    }
}

/// Each result with how often it came, the most frequent first: `503 × 2, 200 × 1`.
fn counts(over: &[Arc<PastExchange>]) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for result in over.iter().map(|past| past.result()) {
        match counts.iter_mut().find(|(known, _)| *known == result) {
            Some((_, count)) => *count += 1,
            None => counts.push((result, 1)),
        }
    }
    // Sorted by hand: what the library brings for long lists is too much for a page.
    let mut sorted: Vec<(String, usize)> = Vec::new();
    for (result, count) in counts {
        let place = sorted.partition_point(|(other, others)| {
            *others > count || (*others == count && *other < result)
        });
        sorted.insert(place, (result, count));
    }
    let sorted = sorted.iter().map(|(result, count)| format!("{result} × {count}"));
    sorted.collect::<Vec<_>>().join(", ")
}

/// `12 ms to 1.020 s, median 13 ms`; nothing where no answer came.
fn times(over: &[Arc<PastExchange>]) -> Option<String> {
    let mut times: Vec<u32> = Vec::new();
    for millis in over.iter().filter_map(|past| past.millis()) {
        let place = times.partition_point(|other| *other < millis);
        times.insert(place, millis);
    }
    let (least, most) = (*times.first()?, *times.last()?);
    if times.len() == 1 {
        return Some(short(most));
    }
    let median = short(median(&times)?);
    let (least, most) = (short(least), short(most));
    Some(format!("{least} to {most}, median {median}"))
}

/// The middle of sorted numbers: of an even number of them, between the two.
fn median(sorted: &[u32]) -> Option<u32> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(lower.midpoint(upper))
}

#[cfg(test)]
mod tests;
