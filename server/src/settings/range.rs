//! Values of settings within their ranges.

use std::{fmt::Display, ops::RangeInclusive, str::FromStr};

use http_status::Millis;

/// Most of what is counted: as much as can be waited for at once.
pub(super) const MOST: usize = u32::MAX as usize;
/// Most jobs at a time: half of the threads that the runtime has for them.
pub(super) const MOST_JOBS: usize = 256;
/// Most requests in a second.
pub(super) const MOST_REQUESTS: u32 = 1_000_000;
/// The shortest time in which anything can happen.
pub(super) const SHORTEST: Millis = Millis::new(1);
/// The longest time: a week.
pub(super) const LONGEST: Millis = Millis::new(7 * 24 * 3600 * 1000);

pub(super) const KIB: usize = 1024;
pub(super) const MIB: usize = 1024 * KIB;
pub(super) const GIB: u64 = 1024 * 1024 * 1024;

/// Reads a whole number of a range.
pub(super) fn number<T>(
    range: RangeInclusive<T>,
) -> impl Fn(&str) -> Result<T, String> + Clone
where
    T: FromStr + PartialOrd + Display + Clone,
{
    move |text| {
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| {
            format!("write a whole number from {} to {}", range.start(), range.end())
        })
    }
}

/// Reads a time of a range.
pub(super) fn time(
    range: RangeInclusive<Millis>,
) -> impl Fn(&str) -> Result<Millis, String> + Clone {
    move |text| {
        let right = format!("write a time from {} to {}", range.start(), range.end());
        match text.parse::<Millis>() {
            Ok(time) if range.contains(&time) => Ok(time),
            Ok(_) => Err(right),
            Err(error) => Err(format!("{error}; {right}")),
        }
    }
}
