//! Sequences: codes one after the other, by the count of the arrivals of a key.

use std::fmt;

use crate::{Code, Codes, text::is_made_of};

/// Longest key, in bytes.
const LONGEST_KEY: usize = 64;

/// Whether this may be a key: 1 to 64 of the characters that a URL never encodes
/// (RFC 3986 section 2.3), and not a segment that leads elsewhere (section 5.2.4).
///
/// ```
/// assert!(http_status::is_key("my-test_1.2~3"));
/// assert!(!http_status::is_key("my test"));
/// assert!(!http_status::is_key(""));
/// assert!(!http_status::is_key(".."));
/// ```
pub fn is_key(text: &str) -> bool {
    text.len() <= LONGEST_KEY
        && is_made_of(text, b"._~-")
        && !matches!(text, "." | "..")
}

/// What comes after the last code of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnEnd {
    /// The last code again.
    #[default]
    Repeat,
    /// The first code.
    Loop,
    /// 410.
    Gone,
}

impl OnEnd {
    /// Every one, the default first.
    pub const ALL: [Self; 3] = [Self::Repeat, Self::Loop, Self::Gone];

    /// Its value in `on_end=`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Repeat => "repeat",
            Self::Loop => "loop",
            Self::Gone => "410",
        }
    }
}

/// A step of a sequence. It prints as `2/3`, and as `end/3` past the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The code.
    pub code: Code,
    /// Its place in the list, from 1; nothing once the list is over and done
    /// with ([`OnEnd::Gone`]).
    pub position: Option<u64>,
    /// How many codes the list has, ranges written out.
    pub of: u64,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some(position) => position.fmt(f)?,
            None => f.write_str("end")?,
        }
        f.write_str("/")?;
        self.of.fmt(f)
    }
}

impl Step {
    /// The step that an arrival gets, counted from 1.
    pub(crate) fn at_arrival(codes: &Codes, on_end: OnEnd, attempt: u64) -> Self {
        let of = codes.steps();
        let index = attempt.saturating_sub(1);
        let index = match on_end {
            OnEnd::Repeat => Some(index.min(of.saturating_sub(1))),
            OnEnd::Loop => index.checked_rem(of),
            OnEnd::Gone => (index < of).then_some(index),
        };
        Self {
            code: index.map_or(Code::GONE, |index| codes.step(index)),
            position: index.map(|index| index + 1),
            of,
        }
    }
}
