//! A text with gaps, which are filled each time anew.

use std::iter;

/// Stand for the time and the address of the client where a template is made. No text of
/// ours has these characters (Unicode, "Private Use Area"), and what came is US-ASCII.
pub(super) const TIME: &str = "\u{e000}";
pub(super) const REMOTE: &str = "\u{e001}";

/// More than what goes into the gaps of any of ours.
const GAPS: usize = 96;

/// A text with gaps.
pub(super) struct Template {
    start: Vec<u8>,
    /// A gap, and what follows it.
    rest: Vec<(Gap, Vec<u8>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Time,
    Remote,
}

impl Template {
    /// A text in which [`TIME`] and [`REMOTE`] stand for gaps.
    pub(super) fn new(mut text: Vec<u8>) -> Self {
        let mut rest = Vec::new();
        while let Some((place, gap)) = last_gap(&text) {
            let mut behind = text.split_off(place);
            rest.push((gap, behind.split_off(gap.mark().len())));
        }
        rest.reverse();
        Self { start: text, rest }
    }

    /// The text with these in its gaps.
    pub(super) fn fill(&self, time: &str, remote: &str) -> Vec<u8> {
        let lengths = self.rest.iter().map(|(_, text)| text.len());
        let length = lengths.chain(iter::once(self.start.len())).sum::<usize>();
        let mut filled = Vec::with_capacity(length + GAPS);
        filled.extend_from_slice(&self.start);
        for (gap, text) in &self.rest {
            let own = match gap {
                Gap::Time => time,
                Gap::Remote => remote,
            };
            filled.extend_from_slice(own.as_bytes());
            filled.extend_from_slice(text);
        }
        filled
    }
}

impl Gap {
    const fn mark(self) -> &'static str {
        match self {
            Self::Time => TIME,
            Self::Remote => REMOTE,
        }
    }
}

/// Where the last gap of a text is.
fn last_gap(text: &[u8]) -> Option<(usize, Gap)> {
    let place = |gap: Gap| {
        let mark = gap.mark().as_bytes();
        let place = text.windows(mark.len()).rposition(|bytes| bytes == mark)?;
        Some((place, gap))
    };
    [Gap::Time, Gap::Remote].into_iter().filter_map(place).max_by_key(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_wherever_they_are() {
        for (text, expected) in [
            ("", ""),
            ("no gap", "no gap"),
            ("\u{e000}", "now"),
            ("\u{e001}\u{e000}", "herenow"),
            ("a\u{e001}b\u{e000}c\u{e001}", "aherebnowchere"),
            ("é\u{e002}\u{e000}", "é\u{e002}now"),
        ] {
            let filled = Template::new(text.into()).fill("now", "here");
            assert_eq!(String::from_utf8(filled).unwrap(), expected, "{text:?}");
        }
    }
}
