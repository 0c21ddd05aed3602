//! Panics: a mistake of ours costs one request an honest 500, is counted, and
//! cannot flood the log.

use std::{
    io::Write as _,
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use axum::{body::Body, http::Response, response::IntoResponse as _};
use futures_util::FutureExt as _;

use crate::problem::Problem;

/// Panics since the process began.
static COUNT: AtomicU64 = AtomicU64::new(0);

/// What was logged last.
static LOG: Mutex<Log> = Mutex::new(Log { last: None, left_out: 0 });

/// Shortest time between two lines about panics.
const PAUSE: Duration = Duration::from_secs(1);

/// Counts panics from now on, and logs at most one a second to standard error.
pub fn count_and_log() {
    panic::set_hook(Box::new(|panic| {
        let count = COUNT.fetch_add(1, Relaxed) + 1;
        let log =
            LOG.lock().unwrap_or_else(PoisonError::into_inner).note(Instant::now());
        if let Some(left_out) = log {
            let line = line(panic, count, left_out);
            // Nobody is left to tell where standard error is closed.
            let _ = std::io::stderr().write_all(line.as_bytes());
        }
    }));
}

/// Where and why, in one line: what a message quotes may hold anything.
fn line(panic: &PanicHookInfo<'_>, count: u64, left_out: u64) -> String {
    let place = panic.location().map_or_else(String::new, ToString::to_string);
    let message = panic.payload_as_str().unwrap_or("no message").escape_debug();
    format!(
        "error: a panic at {place}: {message} ({count} since the start, {left_out} not \
         shown since the last one)\n"
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

/// What a handler made, unless it panicked before it waited for anything.
pub(crate) fn begin<F>(handle: impl FnOnce() -> F) -> Option<F> {
    // A request that panicked leaves nothing behind that others see: what is shared
    // is behind locks, which go on where one was poisoned.
    panic::catch_unwind(AssertUnwindSafe(handle)).ok()
}

/// The answer of a handler that began so, or a 500 where it panicked or does.
pub(crate) fn answer_or_500<F>(
    begun: Option<F>,
) -> impl Future<Output = Response<Body>> + use<F>
where
    F: Future<Output = Response<Body>>,
{
    let answer = match begun {
        Some(answer) => answer.left_future(),
        None => std::future::ready(failed()).right_future(),
    };
    AssertUnwindSafe(answer)
        .catch_unwind()
        .map(|done| done.unwrap_or_else(|_| failed()))
}

fn failed() -> Response<Body> {
    Problem::internal(
        "the service made a mistake over this request: it is counted and logged",
    )
    .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn status<F: Future<Output = Response<Body>>>(handle: impl Fn() -> F) -> u16 {
        answer_or_500(begin(handle)).await.status().as_u16()
    }

    #[tokio::test]
    async fn a_panic_is_a_500() {
        let fine = || std::future::ready(Response::new(Body::empty()));
        assert_eq!(status(fine).await, 200);
        let late = || async {
            tokio::task::yield_now().await;
            panic!("after waiting")
        };
        assert_eq!(status(late).await, 500);
        let early = || {
            assert!(!std::hint::black_box(true), "before waiting");
            std::future::ready(Response::new(Body::empty()))
        };
        assert_eq!(status(early).await, 500);
    }

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
