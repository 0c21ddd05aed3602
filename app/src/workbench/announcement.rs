//! The result of a request in a few words, and the time that it takes.

use http_status::Millis;

use super::{LiveRequest, Outcome, answer::End};

impl LiveRequest {
    /// How long the answer was asked to take.
    pub(crate) fn asked_wait(&self) -> Millis {
        let plan = &self.plan;
        Millis::new(plan.delay.get() + plan.body_delay.get() + plan.drip.get())
    }

    /// `502 Bad Gateway, 20 ms`; nothing while there is no result. What is cut is said to be.
    pub(super) fn announcement(&self) -> Option<String> {
        match &self.outcome {
            Outcome::Waiting => None,
            Outcome::Cancelled => Some("Cancelled".to_owned()),
            Outcome::Refused(_) => Some("The browser shows no answer".to_owned()),
            Outcome::Offline => Some("No network".to_owned()),
            Outcome::Answered(answer) if answer.end == End::Arriving => None,
            Outcome::Answered(answer) => {
                let (status, phrase, millis) =
                    (answer.status, &answer.phrase, answer.timing.end_at);
                let cut = answer.cut.as_ref().map_or("", |cut| &cut.short);
                let comma = if cut.is_empty() { "" } else { ", " };
                Some(format!("{status} {phrase}{comma}{cut}, {millis} ms"))
            }
        }
    }
}

/// Milliseconds as seconds: `0.020 s`.
pub(super) fn seconds(millis: u32) -> String {
    format!("{}.{:03} s", millis / 1000, millis % 1000)
}

/// Tenths of a second, and what was asked for: `3.2 s of 10s`.
pub(crate) fn waited(tenths: u32, asked: Millis) -> String {
    let time = format!("{}.{} s", tenths / 10, tenths % 10);
    if asked.is_zero() { time } else { format!("{time} of {asked}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_with_what_was_asked_for() {
        assert_eq!(seconds(20), "0.020 s");
        assert_eq!(seconds(61_005), "61.005 s");
        assert_eq!(waited(32, Millis::ZERO), "3.2 s");
        assert_eq!(waited(4, Millis::new(10_000)), "0.4 s of 10s");
    }
}
