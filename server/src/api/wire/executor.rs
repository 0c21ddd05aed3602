//! Running what waits for nothing but itself.

use std::{
    future::poll_fn,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    task::{Context, Poll, Wake, Waker},
};

/// Wakes a task, and remembers that it did.
struct Bell {
    task: Waker,
    has_rung: AtomicBool,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.has_rung.store(true, SeqCst);
        self.task.wake_by_ref();
    }
}

/// Runs a future that touches neither sockets nor other tasks, until it is done or
/// waits for what will not come; true where it is done.
///
/// A timer that it set counts as what will not come.
pub(super) async fn until_quiet(future: impl Future<Output: Sized>) -> bool {
    // The runtime would interrupt long work without ringing the bell.
    let mut future = pin!(tokio::task::unconstrained(future));
    poll_fn(|context| {
        let has_rung = AtomicBool::new(false);
        let bell = Arc::new(Bell { task: context.waker().clone(), has_rung });
        let waker = Waker::from(Arc::clone(&bell));
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            return Poll::Ready(true);
        }
        if bell.has_rung.load(SeqCst) { Poll::Pending } else { Poll::Ready(false) }
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::clock::Clock;
    use http_status::Millis;

    #[tokio::test]
    async fn what_is_done_is_told_from_what_waits() {
        let clock = Clock::planned();
        let hour = Millis::new(3_600_000);
        assert!(
            until_quiet(async {
                for _ in 0..1000 {
                    clock.sleep(hour).await;
                }
            })
            .await
        );
        assert_eq!(clock.elapsed(), Millis::new(3_600_000_000));
        assert!(!until_quiet(std::future::pending::<()>()).await);
        assert!(!until_quiet(tokio::time::sleep(Duration::from_hours(1))).await);
    }
}
