//! Panics of the whole process: counted, and logged at most once a second.

use std::{
    panic::{self, PanicHookInfo},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use super::log;

/// Panics since the process began.
static COUNT: AtomicU64 = AtomicU64::new(0);

/// What was logged last.
static LOG: Mutex<Log> = Mutex::new(Log { last: None, left_out: 0 });

/// Shortest time between two lines about panics.
const PAUSE: Duration = Duration::from_secs(1);

/// How many there were since the process began.
pub(crate) fn count() -> u64 {
    COUNT.load(Relaxed)
}

/// Counts panics from now on, and logs at most one a second to standard error.
pub fn count_and_log() {
    panic::set_hook(Box::new(|panic| {
        let count = COUNT.fetch_add(1, Relaxed) + 1;
        let log =
            LOG.lock().unwrap_or_else(PoisonError::into_inner).note(Instant::now());
        if let Some(left_out) = log {
            log::complain(&line(panic, count, left_out));
        }
    }));
}

/// Where and why, in one line: what a message quotes may hold anything.
fn line(panic: &PanicHookInfo<'_>, count: u64, left_out: u64) -> String {
    let location = panic.location().map_or_else(String::new, ToString::to_string);
    let message = panic.payload_as_str().unwrap_or("no message").escape_debug();
    format!(
        "a panic at {location}: {message} ({count} since the start, {left_out} not \
         shown since the last one)"
    )
}

struct Log {
    last: Option<Instant>,
    left_out: u64,
}

impl Log {
    /// How many were left out, where it is time for another line.
    fn note(&mut self, now: Instant) -> Option<u64> {
        let is_early =
            self.last.is_some_and(|last| now.saturating_duration_since(last) < PAUSE);
        if is_early {
            self.left_out += 1;
            return None;
        }
        self.last = Some(now);
        Some(std::mem::take(&mut self.left_out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_a_second_says_what_was_left_out() {
        let mut log = Log { last: None, left_out: 0 };
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        for (millis, expected) in [
            (0, Some(0)),
            (1, None),
            (999, None),
            (1000, Some(2)),
            (1001, None),
            (9000, Some(1)),
            (8000, None),
        ] {
            assert_eq!(log.note(at(millis)), expected, "at {millis} ms");
        }
    }
}
