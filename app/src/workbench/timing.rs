//! When what came of an answer, and how much of the time was asked for.

use http_status::Plan;

use super::announcement::seconds;

/// When what came: milliseconds from the beginning, each at least the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Timing {
    /// The request went out; of redirects the last one.
    pub(crate) sent_at: u32,
    /// The first byte of the final response came.
    pub(crate) head_at: u32,
    /// The end of the content.
    pub(crate) end_at: u32,
    /// The protocol, as the browser names it: `h2`; empty where it does not.
    pub(crate) protocol: String,
}

/// A part of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Its name in the style sheet.
    pub(crate) kind: &'static str,
    /// How long it took, in milliseconds.
    pub(crate) millis: u32,
    /// What it was: behind the time.
    pub(crate) words: &'static str,
}

impl Timing {
    /// Marks in milliseconds from the beginning, put in order and whole.
    pub(crate) fn new(sent: f64, head: f64, end: f64, protocol: String) -> Self {
        let sent_at = whole(sent);
        let head_at = whole(head).max(sent_at);
        let end_at = whole(end).max(head_at);
        Self { sent_at, head_at, end_at, protocol }
    }

    /// The parts, which add up to the whole time. What the plan asked for is no more than
    /// what passed; where chance chooses it, nobody here knows.
    pub(crate) fn segments(
        &self,
        plan: &Plan,
        varies: bool,
        is_followed: bool,
    ) -> Vec<Segment> {
        let asked = |millis: u64, passed: u32| {
            let millis = if varies { 0 } else { millis };
            u32::try_from(millis).unwrap_or(u32::MAX).min(passed)
        };
        let before = self.sent_at;
        let first = self.head_at - self.sent_at;
        let content = self.end_at - self.head_at;
        // The delay was that of the answer that the browser went on from.
        let waited = if is_followed { before } else { first };
        let delay = asked(plan.delay.get(), waited);
        let slow =
            if is_followed { 0 } else { plan.body_delay.get() + plan.drip.get() };
        let slow = asked(slow, content);
        let (before, first) =
            if is_followed { (before - delay, first) } else { (before, first - delay) };
        let before_words =
            if is_followed { "for the redirect" } else { "for a connection" };
        let parts = [
            ("before", before, before_words),
            ("asked", delay, "asked for"),
            ("first", first, "to the first byte"),
            ("asked", slow, "asked for in the content"),
            ("content", content - slow, "content"),
        ];
        let shown = parts.into_iter().filter(|(kind, millis, _)| {
            *millis > 0 || matches!(*kind, "first" | "content")
        });
        shown.map(|(kind, millis, words)| Segment { kind, millis, words }).collect()
    }
}

/// `1.020 s: 1.000 s asked for, 19 ms to the first byte, 1 ms content`.
pub(crate) fn sentence(total: u32, segments: &[Segment]) -> String {
    let parts = segments
        .iter()
        .map(|Segment { millis, words, .. }| format!("{} {words}", short(*millis)));
    let parts: Vec<_> = parts.collect();
    format!("{}: {}", seconds(total), parts.join(", "))
}

/// `999 ms`, `1.000 s`.
pub(super) fn short(millis: u32) -> String {
    if millis < 1000 { format!("{millis} ms") } else { seconds(millis) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "such a cast stays within the bounds of the type"
)]
fn whole(millis: f64) -> u32 {
    millis.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::check::tests::checked_as;

    #[test]
    fn the_parts_add_up_and_name_what_was_asked_for() {
        for (options, varies, is_followed, marks, expected) in [
            (
                &[][..],
                false,
                false,
                [0.0, 18.4, 19.6],
                "0.020 s: 18 ms to the first byte, 2 ms content",
            ),
            (
                &[("delay", "1s")],
                false,
                false,
                [2.0, 1020.0, 1021.0],
                "1.021 s: 2 ms for a connection, 1.000 s asked for, 18 ms to the first byte, 1 ms \
                 content",
            ),
            (
                &[("drip", "2s")],
                false,
                false,
                [0.0, 5.0, 2010.0],
                "2.010 s: 5 ms to the first byte, 2.000 s asked for in the content, 5 ms content",
            ),
            // Less passed than was asked for: it was cancelled.
            (
                &[("delay", "9s")],
                false,
                false,
                [0.0, 40.0, 40.0],
                "0.040 s: 40 ms asked for, 0 ms to the first byte, 0 ms content",
            ),
            (
                &[("delay", "1s")],
                true,
                false,
                [0.0, 1010.0, 1010.0],
                "1.010 s: 1.010 s to the first byte, 0 ms content",
            ),
            (
                &[("delay", "1s")],
                false,
                true,
                [1004.0, 1008.0, 1009.0],
                "1.009 s: 4 ms for the redirect, 1.000 s asked for, 4 ms to the first byte, 1 ms \
                 content",
            ),
            // Marks that a browser keeps to itself are 0.
            (
                &[],
                false,
                false,
                [0.0, 0.0, 12.0],
                "0.012 s: 0 ms to the first byte, 12 ms content",
            ),
            (
                &[],
                false,
                false,
                [7.0, 3.0, 1.0],
                "0.007 s: 7 ms for a connection, 0 ms to the first byte, 0 ms content",
            ),
            (
                &[],
                false,
                false,
                [f64::NAN, -1.0, f64::NAN],
                "0.000 s: 0 ms to the first byte, 0 ms content",
            ),
        ] {
            let checked = checked_as(200, "GET", options);
            let [sent, head, end] = marks;
            let timing = Timing::new(sent, head, end, String::new());
            let segments =
                timing.segments(checked.plan().unwrap(), varies, is_followed);
            assert_eq!(sentence(timing.end_at, &segments), expected);
            let sum: u32 = segments.iter().map(|segment| segment.millis).sum();
            assert_eq!(sum, timing.end_at, "{expected}");
        }
    }
}
