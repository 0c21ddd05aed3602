//! The queue of costly jobs, a bulkhead: so many run at once, on blocking threads, so many
//! wait, and not for long. Those tasks that answer are free for other requests meanwhile.

mod permits;

use std::{panic::resume_unwind, time::Duration};

use futures_util::future::Either;
use tokio::{runtime::Handle, task::spawn_blocking, time::timeout};

use self::permits::{Permit, Permits};
use super::problem::Problem;
use crate::net::{
    connection::Connection,
    places::{Full, PerClient, Places},
};

/// The queue, shared by all requests.
#[derive(Clone)]
pub(crate) struct JobQueue {
    running: Permits,
    waiting: Places,
    timeout: Duration,
    /// How many may run, and how many may wait.
    most: (usize, usize),
}

/// Marks a response that was made as a job: what else is done to all of it is one, too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MadeAsJob;

/// Marks a request that is answered as a job: nothing that is done for it is another one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RunsAsJob;

impl JobQueue {
    /// So many jobs at once, so many that wait, and for so long at most. One client may
    /// have so many of them at once, or half, and half of those that wait; those that wait
    /// have turns.
    pub(crate) fn new(
        running: usize,
        waiting: usize,
        timeout: Duration,
        own: Option<usize>,
    ) -> Self {
        let own_waiting = own.map(|_| waiting.div_ceil(2).max(1));
        Self {
            running: Permits::new(running, PerClient::half(own, running)),
            waiting: Places::new(waiting, PerClient::half(own_waiting, waiting)),
            timeout,
            most: (running, waiting),
        }
    }

    /// How many jobs run.
    pub(crate) fn running(&self) -> usize {
        self.most.0.saturating_sub(self.running.free())
    }

    /// How many requests wait for one.
    pub(crate) fn waiting(&self) -> usize {
        self.most.1.saturating_sub(self.waiting.free())
    }

    /// What a job makes, for the client of a connection or for everybody. While it waits,
    /// a client that leaves gives its place back; a job that runs is not interrupted, so
    /// its input has to be bounded.
    ///
    /// # Errors
    ///
    /// A 503 at once where too many wait, and where the wait is too long; a 429 where too
    /// many of this client do.
    ///
    /// # Panics
    ///
    /// Where the job does.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        client: Option<&Connection>,
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
        client: Option<&Connection>,
        future: F,
    ) -> Result<F::Output, Problem>
    where
        F: Future<Output: Send + 'static> + Send + 'static,
    {
        let runtime = Handle::current();
        self.run(client, move || runtime.block_on(future)).await
    }

    async fn permit(&self, connection: Option<&Connection>) -> Result<Permit, Problem> {
        let client = connection.map(Connection::client);
        if let Some(permit) = self.running.try_take(client) {
            return Ok(permit);
        }
        let place = self.waiting.try_take(client);
        let place = place.map_err(|full| match full {
            Full::OfAll => refused("max-queued-jobs", "too much of it waits already"),
            Full::OfClient => Problem::too_many_requests(
                "too much costly work of this client, such as making pages and inspecting, \
                 waits already: try again",
                1,
            )
            .of_limit("max-queued-jobs"),
        })?;
        let _waits = match connection {
            Some(connection) => Either::Left(connection.delay(place)),
            None => Either::Right(place),
        };
        let permit = timeout(self.timeout, self.running.take(client)).await;
        permit
            .ok()
            .flatten()
            .ok_or_else(|| refused("max-queue-time", "it waited for too long"))
    }
}

fn refused(setting: &'static str, why: &str) -> Problem {
    let problem = Problem::busy_for_a_moment(format!(
        "the service is busy with costly work, such as making pages and inspecting, and \
         {why}: try again"
    ));
    problem.of_limit(setting)
}

#[cfg(test)]
mod tests {
    use std::{net::SocketAddr, sync::mpsc, task::Poll};

    use clap::Parser as _;

    use super::*;
    use crate::{net::client::Remote, settings::Settings};

    const LONG: Duration = Duration::from_mins(1);

    fn queue(running: usize, waiting: usize, timeout: Duration) -> JobQueue {
        JobQueue::new(running, waiting, timeout, None)
    }

    /// A job that runs until the sender is gone; it runs when this returns.
    async fn occupy(queue: &JobQueue) -> mpsc::Sender<()> {
        let (end, ended) = mpsc::channel();
        let (start, started) = tokio::sync::oneshot::channel();
        let queue = queue.clone();
        let job = move || {
            start.send(()).unwrap();
            ended.recv().unwrap_err();
        };
        tokio::spawn(async move { queue.run(None, job).await });
        started.await.unwrap();
        end
    }

    async fn run(queue: JobQueue) -> Option<u16> {
        let done = queue.run(None, || ()).await;
        done.err().map(|problem| problem.status())
    }

    #[tokio::test]
    async fn one_runs_one_waits_and_the_next_is_refused() {
        let queue = queue(1, 1, LONG);
        let end = occupy(&queue).await;
        let mut second = Box::pin(run(queue.clone()));
        assert!(futures_util::poll!(&mut second).is_pending());
        assert_eq!(run(queue.clone()).await, Some(503));
        drop(end);
        assert_eq!(second.await, None);
        assert_eq!(run(queue).await, None);
    }

    #[tokio::test]
    async fn one_client_leaves_places_to_others() {
        let settings = Settings::parse_from(["statuslab"]);
        let connection = |address: &str| Connection {
            remote: Remote::peer(SocketAddr::new(address.parse().unwrap(), 1), false),
            ..Connection::without_peer(&settings)
        };
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(connection);
        let queue = queue(1, 3, LONG);
        let end = occupy(&queue).await;
        let mut waiting = Vec::new();
        for (client, expected) in [
            (&one, None),
            (&one, None),
            (&one, Some(429)),
            (&other, None),
            (&other, Some(503)),
        ] {
            let mut run = Box::pin(queue.run(Some(client), || ()));
            let refused = match futures_util::poll!(&mut run) {
                Poll::Ready(done) => done.err().map(|problem| problem.status()),
                Poll::Pending => None,
            };
            assert_eq!(refused, expected, "{}", waiting.len());
            waiting.push(run);
        }
        drop(end);
    }

    #[tokio::test]
    async fn whoever_leaves_while_waiting_gives_the_place_back() {
        let queue = queue(1, 1, LONG);
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
        let queue = queue(1, 0, LONG);
        let (end, ended) = mpsc::channel::<()>();
        let mut first = Box::pin(queue.run(None, move || ended.recv()));
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
        let queue = queue(1, 1, Duration::from_millis(1));
        let end = occupy(&queue).await;
        assert_eq!(run(queue.clone()).await, Some(503));
        drop(end);
    }

    #[tokio::test]
    async fn a_job_that_panics_frees_its_place() {
        let queue = queue(1, 0, LONG);
        let own = queue.clone();
        let broken =
            async move { own.run(None, || assert!(!std::hint::black_box(true))).await };
        assert!(tokio::spawn(broken).await.unwrap_err().is_panic());
        assert_eq!(run(queue).await, None);
    }
}
