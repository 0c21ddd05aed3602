//! The record of an arrival as a line of text, which every replica can read.

use std::fmt;

use http_status::{Code, Fault, OnEnd, Outcome, Step};

use crate::{
    clock::Moment,
    keys::{Arrival, PastArrival},
};

/// Most characters of a method that are kept.
const MAX_METHOD: usize = 20;

/// A record, and the step that it got.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) arrival: PastArrival,
    pub(super) step: Option<(Step, OnEnd)>,
}

impl Line {
    pub(super) fn new(
        attempt: u64,
        arrival: &Arrival<'_>,
        before: Option<Moment>,
        outcome: Outcome,
    ) -> Self {
        let gap = before.map(|before| {
            u32::try_from(arrival.at.since(before).as_millis()).unwrap_or(u32::MAX)
        });
        let Outcome { status, step, fault } = outcome;
        let method = arrival.method.chars().take(MAX_METHOD).collect();
        Self {
            arrival: PastArrival {
                attempt,
                at: arrival.at,
                gap,
                method,
                status,
                fault,
            },
            step: step.map(|step| (step, arrival.on_end)),
        }
    }

    /// Reads what was printed; nothing where another version printed something else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let words: Vec<_> = text.split(' ').collect();
        let (&[attempt, at, gap, method, status, fault], step) =
            words.split_first_chunk()?;
        let step = match *step {
            [] => None,
            [code, position, of, on_end] => {
                let code = number(code)?;
                let position = optional(position, number).ok()?;
                let step = Step { code: Code::new(code)?, position, of: number(of)? };
                Some((step, OnEnd::ALL.into_iter().find(|end| end.id() == on_end)?))
            }
            _ => return None,
        };
        let arrival = PastArrival {
            attempt: number(attempt)?,
            at: Moment::from_unix_millis(number(at)?),
            gap: optional(gap, number).ok()?,
            method: method.to_owned(),
            status: Code::new(number(status)?)?,
            fault: optional(fault, Fault::from_id).ok()?,
        };
        Some(Self { arrival, step })
    }
}

fn number<T: std::str::FromStr>(word: &str) -> Option<T> {
    word.parse().ok()
}

/// It cannot be read.
struct Unknown;

/// Nothing where a hyphen stands for it.
fn optional<T>(
    word: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Unknown> {
    if word == "-" { Ok(None) } else { read(word).map(Some).ok_or(Unknown) }
}

/// Prints a value, or a hyphen.
struct OrHyphen<T>(Option<T>);

impl<T: fmt::Display> fmt::Display for OrHyphen<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(value) => value.fmt(f),
            None => f.write_str("-"),
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PastArrival { attempt, at, gap, method, status, fault } = &self.arrival;
        let (at, gap) = (at.unix_millis(), OrHyphen(*gap));
        let (status, fault) = (status.get(), OrHyphen(fault.map(Fault::id)));
        write!(f, "{attempt} {at} {gap} {method} {status} {fault}")?;
        let Some((Step { code, position, of }, on_end)) = self.step else {
            return Ok(());
        };
        write!(f, " {} {} {of} {}", code.get(), OrHyphen(position), on_end.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        let step =
            |position| Some((Step { code: Code::OK, position, of: 900 }, OnEnd::Gone));
        for (gap, fault, step, expected) in [
            (None, None, None, "1 1500 - GET 200 -"),
            (Some(0), Some(Fault::Reset), None, "1 1500 0 GET 200 reset"),
            (
                Some(u32::MAX),
                None,
                step(Some(3)),
                "1 1500 4294967295 GET 200 - 200 3 900 410",
            ),
            (Some(7), None, step(None), "1 1500 7 GET 200 - 200 - 900 410"),
        ] {
            let at = Moment::from_unix_millis(1500);
            let method = "GET".to_owned();
            let arrival =
                PastArrival { attempt: 1, at, gap, method, status: Code::OK, fault };
            let line = Line { arrival, step };
            assert_eq!(line.to_string(), expected);
            assert_eq!(Line::read(expected), Some(line));
        }
    }

    #[test]
    fn a_line_of_another_version_is_left_out() {
        for text in [
            "",
            "1 1500 - GET 200",
            "1 1500 - GET 99 -",
            "1 1500 - GET 200 broken",
            "x 1500 - GET 200 -",
            "1 1500 - GET 200 - 200 1 2",
            "1 1500 - GET 200 - 200 1 2 never",
            "1 1500 - GET 200 - 200 1 2 410 more",
        ] {
            assert_eq!(Line::read(text), None, "{text}");
        }
    }
}
