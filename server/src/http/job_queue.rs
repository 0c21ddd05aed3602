//! The queue of costly jobs, a bulkhead: so many run at once, on blocking threads, so many
//! wait, and not for long. Those tasks that answer are free for other requests meanwhile.

use std::{panic::resume_unwind, sync::Arc, time::Duration};

use tokio::{
    runtime::Handle,
    sync::{OwnedSemaphorePermit, Semaphore},
    task::spawn_blocking,
    time::timeout,
};

use super::problem::Problem;
use crate::net::stream::handle::StreamHandle;

/// The queue, shared by all requests.
#[derive(Clone)]
pub(crate) struct JobQueue {
    running: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    timeout: Duration,
    /// How many may run, and how many may wait.
    most: (usize, usize),
}

/// Marks a response that was made as a job: what else is done to all of it is one, too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MadeAsJob;

impl JobQueue {
    /// So many jobs at once, so many that wait, and for so long at most.
    pub(crate) fn new(running: usize, waiting: usize, timeout: Duration) -> Self {
        Self {
            running: Arc::new(Semaphore::new(running)),
            waiting: Arc::new(Semaphore::new(waiting)),
            timeout,
            most: (running, waiting),
        }
    }

    /// How many jobs run.
    pub(crate) fn running(&self) -> usize {
        self.most.0.saturating_sub(self.running.available_permits())
    }

    /// How many requests wait for one.
    pub(crate) fn waiting(&self) -> usize {
        self.most.1.saturating_sub(self.waiting.available_permits())
    }

    /// What a job makes. While it waits, a client that leaves gives its place back; a job
    /// that runs is not interrupted, so its input has to be bounded.
    ///
    /// # Errors
    ///
    /// A 503 at once where too many wait, and where the wait is too long.
    ///
    /// # Panics
    ///
    /// Where the job does.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        client: &StreamHandle,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let permit = self.permit(client).await?;
        let job = spawn_blocking(move || {
            // It ends with the job and not with the client, so that requests that are
            // reset do not pile jobs up.
            let _permit = permit;
            job()
        });
        job.await.map_err(|error| match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            Err(_) => Problem::internal("the service stops"),
        })
    }

    /// What a future makes that is costly to poll and waits for no client, run as a job.
    ///
    /// # Errors
    ///
    /// As [`Self::run`].
    pub(crate) async fn run_future<F>(
        &self,
        client: &StreamHandle,
        future: F,
    ) -> Result<F::Output, Problem>
    where
        F: Future<Output: Send + 'static> + Send + 'static,
    {
        let runtime = Handle::current();
        self.run(client, move || runtime.block_on(future)).await
    }

    async fn permit(
        &self,
        client: &StreamHandle,
    ) -> Result<OwnedSemaphorePermit, Problem> {
        if let Ok(permit) = Arc::clone(&self.running).try_acquire_owned() {
            return Ok(permit);
        }
        let place = Arc::clone(&self.waiting).try_acquire_owned();
        let place = place
            .map_err(|_| refused("max-queued-jobs", "too much of it waits already"))?;
        let _waits = client.delay(place);
        let permit =
            timeout(self.timeout, Arc::clone(&self.running).acquire_owned()).await;
        permit
            .ok()
            .and_then(Result::ok)
            .ok_or_else(|| refused("max-queue-time", "it waited for too long"))
    }
}

fn refused(setting: &'static str, why: &str) -> Problem {
    let problem = Problem::busy_for_a_moment(format!(
        "the service is busy with costly work, such as inspecting and drawing, and {why}: \
         try again"
    ));
    problem.of_limit(setting)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    /// A job that runs until the sender is gone; it runs when this returns.
    async fn occupy(queue: &JobQueue) -> mpsc::Sender<()> {
        let (end, ended) = mpsc::channel();
        let (start, started) = tokio::sync::oneshot::channel();
        let queue = queue.clone();
        let job = move || {
            start.send(()).unwrap();
            ended.recv().unwrap_err();
        };
        tokio::spawn(async move { queue.run(&StreamHandle::default(), job).await });
        started.await.unwrap();
        end
    }

    async fn run(queue: JobQueue) -> Option<u16> {
        let done = queue.run(&StreamHandle::default(), || ()).await;
        done.err().map(|problem| problem.status())
    }

    #[tokio::test]
    async fn one_runs_one_waits_and_the_next_is_refused() {
        let queue = JobQueue::new(1, 1, LONG);
        let end = occupy(&queue).await;
        let mut second = Box::pin(run(queue.clone()));
        assert!(futures_util::poll!(&mut second).is_pending());
        assert_eq!(run(queue.clone()).await, Some(503));
        drop(end);
        assert_eq!(second.await, None);
        assert_eq!(run(queue).await, None);
    }

    #[tokio::test]
    async fn whoever_leaves_while_waiting_gives_the_place_back() {
        let queue = JobQueue::new(1, 1, LONG);
        let end = occupy(&queue).await;
        let mut second = Box::pin(run(queue.clone()));
        assert!(futures_util::poll!(&mut second).is_pending());
        drop(second);
        let mut third = Box::pin(run(queue.clone()));
        assert!(futures_util::poll!(&mut third).is_pending());
        drop(end);
        assert_eq!(third.await, None);
    }

    #[tokio::test]
    async fn whoever_leaves_while_the_job_runs_frees_nothing() {
        let queue = JobQueue::new(1, 0, LONG);
        let (end, ended) = mpsc::channel::<()>();
        let client = StreamHandle::default();
        let mut first = Box::pin(queue.run(&client, move || ended.recv()));
        assert!(futures_util::poll!(&mut first).is_pending());
        drop(first);
        assert_eq!(run(queue.clone()).await, Some(503));
        drop(end);
        // It ends on a thread of its own.
        while run(queue.clone()).await.is_some() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn nobody_waits_for_too_long() {
        let queue = JobQueue::new(1, 1, Duration::from_millis(1));
        let end = occupy(&queue).await;
        assert_eq!(run(queue.clone()).await, Some(503));
        drop(end);
    }

    #[tokio::test]
    async fn a_job_that_panics_frees_its_place() {
        let queue = JobQueue::new(1, 0, LONG);
        let own = queue.clone();
        let broken = async move {
            let client = StreamHandle::default();
            own.run(&client, || assert!(!std::hint::black_box(true))).await
        };
        assert!(tokio::spawn(broken).await.unwrap_err().is_panic());
        assert_eq!(run(queue).await, None);
    }
}
