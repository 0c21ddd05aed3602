//! Runs a future until it stalls: until it waits for what will not come.

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
struct FlaggingWaker {
    task: Waker,
    was_woken: AtomicBool,
}

impl Wake for FlaggingWaker {
    fn wake(self: Arc<Self>) {
        self.was_woken.store(true, SeqCst);
        self.task.wake_by_ref();
    }
}

/// Runs a future that touches neither sockets nor other tasks, until it is done or
/// waits for what will not come; true where it is done.
///
/// A timer that it set counts as what will not come.
pub(super) async fn run_until_stalled(future: impl Future<Output: Sized>) -> bool {
    // The runtime would interrupt long work without waking the task.
    let mut future = pin!(tokio::task::unconstrained(future));
    poll_fn(|context| {
        let (task, was_woken) = (context.waker().clone(), AtomicBool::new(false));
        let flag = Arc::new(FlaggingWaker { task, was_woken });
        let waker = Waker::from(Arc::clone(&flag));
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            return Poll::Ready(true);
        }
        if flag.was_woken.load(SeqCst) { Poll::Pending } else { Poll::Ready(false) }
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
            run_until_stalled(async {
                for _ in 0..1000 {
                    clock.sleep(hour).await;
                }
            })
            .await
        );
        assert_eq!(clock.elapsed(), Millis::new(3_600_000_000));
        assert!(!run_until_stalled(std::future::pending::<()>()).await);
        assert!(!run_until_stalled(tokio::time::sleep(Duration::from_hours(1))).await);
    }
}
