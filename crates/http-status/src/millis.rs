//! Durations as the options write them.

use std::{fmt, str::FromStr, time::Duration};

/// A duration in whole milliseconds: `250ms`, `1.5s`.
///
/// ```
/// use http_status::Millis;
///
/// assert_eq!("1.5s".parse::<Millis>().map(|m| m.to_string()), Ok("1.5s".to_owned()));
/// assert!("2".parse::<Millis>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Millis(u64);

impl Millis {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// So many milliseconds.
    pub const fn new(count: u64) -> Self {
        Self(count)
    }

    /// Their count.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// Whether there is nothing to wait for.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl From<Millis> for Duration {
    fn from(millis: Millis) -> Self {
        Self::from_millis(millis.0)
    }
}

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, rest) = (self.0 / 1000, self.0 % 1000);
        match (seconds, rest) {
            (0, _) => write!(f, "{rest}ms"),
            (_, 0) => write!(f, "{seconds}s"),
            _ => write!(f, "{seconds}.{}s", format!("{rest:03}").trim_end_matches('0')),
        }
    }
}

/// The text is not a duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidMillis(Reason);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    NoUnit(String),
    Other,
}

impl fmt::Display for InvalidMillis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::NoUnit(number) => {
                write!(f, "a number needs a unit: write `{number}s` or `{number}ms`")
            }
            Reason::Other => {
                f.write_str("write a duration, as in `1.5s`, `250ms` or `1s-3s`")
            }
        }
    }
}

impl std::error::Error for InvalidMillis {}

impl FromStr for Millis {
    type Err = InvalidMillis;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(InvalidMillis(Reason::NoUnit(crate::text::excerpt(text))));
        }
        parse(text).map(Self).ok_or(InvalidMillis(Reason::Other))
    }
}

fn parse(text: &str) -> Option<u64> {
    if let Some(count) = text.strip_suffix("ms") {
        return digits(count, 9);
    }
    let (whole, part) = {
        let seconds = text.strip_suffix('s')?;
        seconds.split_once('.').unwrap_or((seconds, "0"))
    };
    digits(part, 3)?;
    let thousandths = format!("{part:0<3}").parse::<u64>().ok()?;
    Some(digits(whole, 6)? * 1000 + thousandths)
}

fn digits(text: &str, most: usize) -> Option<u64> {
    let fits = (1..=most).contains(&text.len());
    (fits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A duration, or a range that one is chosen from: `1s-3s`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    low: Millis,
    high: Millis,
}

impl Span {
    /// Between these two, both included; the order does not matter.
    pub fn new(one: Millis, other: Millis) -> Self {
        Self { low: one.min(other), high: one.max(other) }
    }

    /// The longest it can be.
    pub const fn longest(self) -> Millis {
        self.high
    }

    /// Whether there is more than one duration to choose from.
    pub const fn is_range(self) -> bool {
        self.low.0 != self.high.0
    }

    /// Chooses one duration from the range, each millisecond as likely as the
    /// next.
    pub fn choose(self, chance: &mut crate::Chance) -> Millis {
        if !self.is_range() {
            return self.low;
        }
        Millis(self.low.0 + chance.below(self.high.0 - self.low.0 + 1))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.low.fmt(f)?;
        if self.low == self.high { Ok(()) } else { write!(f, "-{}", self.high) }
    }
}

impl FromStr for Span {
    type Err = InvalidMillis;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (low, high) = text.split_once('-').unwrap_or((text, text));
        let (low, high) = (low.parse()?, high.parse()?);
        if high < low {
            return Err(InvalidMillis(Reason::Other));
        }
        Ok(Self { low, high })
    }
}
