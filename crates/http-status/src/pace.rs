//! When each portion of content is sent: at once, late, or spread over a time.

use crate::Millis;

/// Shortest time between two portions; below that they melt together anyway.
const SHORTEST_STEP: u64 = 50;
/// Most portions of one response, however long it takes.
const MOST_PORTIONS: u64 = 1000;

/// A portion: how long to wait, and how many bytes to send then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portion {
    /// The wait before it.
    pub wait: Millis,
    /// Its length in bytes, at least one.
    pub length: u64,
}

/// Portions of nearly equal size for content of this length: the first comes after
/// `delay` and one step, the last when `drip` is over. Nothing for no content.
///
/// ```
/// use http_status::{Portion, Millis, pace};
///
/// let portions: Vec<_> = pace(10, Millis::new(200), Millis::new(100)).collect();
/// assert_eq!(
///     portions,
///     [
///         Portion { wait: Millis::new(250), length: 5 },
///         Portion { wait: Millis::new(50), length: 5 }
///     ]
/// );
/// ```
pub fn pace(
    length: u64,
    delay: Millis,
    drip: Millis,
) -> impl Iterator<Item = Portion> + Send + 'static {
    let steps = (drip.get() / SHORTEST_STEP).clamp(1, length.clamp(1, MOST_PORTIONS));
    let size = length.div_ceil(steps).max(1);
    let count = length.div_ceil(size);
    let step = drip.get() / count.max(1);
    (0..count).map(move |number| Portion {
        wait: Millis::new(if number == 0 { delay.get() + step } else { step }),
        length: size.min(length - number * size),
    })
}
