//! The rate limit of requests: a token bucket for each client.

use std::{
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock as _, DefaultClock},
};
use tokio::time::{Instant, sleep_until};

use super::problem::Problem;
use crate::net::{
    client::Client,
    pace::{Pace, REQUESTS_PER_SECOND},
};

/// From one refusal of a client to the next, on whichever of its connections: a flood of
/// requests is no flood of answers.
const REFUSALS_APART: Duration = Duration::from_millis(10);
/// Most clients that are known at a time; each takes some dozen bytes.
const MOST_CLIENTS: usize = 65_536;
/// So many requests come between two looks at how many there are.
const SWEEP_EVERY: usize = 1024;

/// The limit; nothing where there is none.
#[derive(Clone)]
pub(crate) struct RateLimit(Option<Arc<Buckets>>);

/// A request too many, and when that is to be said.
pub(crate) struct TooMany {
    problem: Problem,
    due: Instant,
}

struct Buckets {
    pace: Pace,
    keyed: DefaultKeyedRateLimiter<Client>,
    clock: DefaultClock,
    quota: Quota,
    per_second: u32,
    includes_local: bool,
    requests: AtomicUsize,
    is_full: AtomicBool,
}

impl RateLimit {
    /// So many requests in a second, none for any number, and so many at once. Where a
    /// rate is set, it holds for clients of this machine as well.
    pub(crate) fn new(rate: Option<u32>, burst: Option<u32>) -> Self {
        let includes_local = rate.is_some();
        let per_second = NonZeroU32::new(rate.unwrap_or(REQUESTS_PER_SECOND));
        let buckets = per_second.map(|rate| {
            let burst = burst.and_then(NonZeroU32::new);
            let burst = burst.unwrap_or_else(|| rate.saturating_add(rate.get()));
            Arc::new(Buckets::new(rate, burst, includes_local))
        });
        Self(buckets)
    }

    /// Counts a request of a client.
    ///
    /// # Errors
    ///
    /// A 429 where it sends too many, with the time after which it may send the next one.
    pub(crate) fn check(&self, client: Client) -> Result<(), TooMany> {
        self.0.as_ref().map_or(Ok(()), |buckets| buckets.check(client))
    }
}

impl TooMany {
    /// Waits until it is this request's turn to be refused.
    pub(crate) async fn refuse(self) -> Problem {
        sleep_until(self.due).await;
        self.problem
    }
}

impl Buckets {
    fn new(rate: NonZeroU32, burst: NonZeroU32, includes_local: bool) -> Self {
        let quota = Quota::per_second(rate).allow_burst(burst);
        Self {
            pace: Pace::new(REFUSALS_APART, 1),
            keyed: DefaultKeyedRateLimiter::keyed(quota),
            clock: DefaultClock::default(),
            quota,
            per_second: rate.get(),
            includes_local,
            requests: AtomicUsize::new(0),
            is_full: AtomicBool::new(false),
        }
    }

    fn check(&self, client: Client) -> Result<(), TooMany> {
        if client.is_local() && !self.includes_local {
            return Ok(());
        }
        if self.requests.fetch_add(1, Relaxed).is_multiple_of(SWEEP_EVERY) {
            self.sweep();
        }
        // Whoever has so many networks has as many buckets, and gains nothing by this.
        if self.is_full.load(Relaxed) {
            return Ok(());
        }
        self.keyed.check_key(&client).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            let wait = wait.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX);
            let due = self.pace.turn(client, Instant::now());
            TooMany { problem: self.refusal(wait), due }
        })
    }

    /// Forgets clients whose buckets are full again.
    fn sweep(&self) {
        if self.keyed.len() >= MOST_CLIENTS / 2 {
            self.keyed.retain_recent();
            self.keyed.shrink_to_fit();
        }
        self.is_full.store(self.keyed.len() >= MOST_CLIENTS, Relaxed);
    }

    fn refusal(&self, wait: u64) -> Problem {
        let wait = wait.max(1);
        let burst = self.quota.burst_size();
        let window = self.quota.burst_size_replenished_in().as_secs_f64().ceil();
        let rate = self.per_second;
        Problem::too_many_requests(
            format!(
                "this client sends too many requests: {rate} in a second on average, \
                 and {burst} at once, are allowed"
            ),
            wait,
        )
        .with_rate_limit(
            format!("\"requests\";q={burst};w={}", window.max(1.0)),
            format!("\"requests\";r=0;t={wait}"),
        )
        .of_limit("max-requests-per-second")
    }
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use super::*;

    /// How many of so many requests are refused.
    fn refused(limit: &RateLimit, client: &str, requests: usize) -> usize {
        let client = Client::at(client);
        (0..requests).filter(|_| limit.check(client).is_err()).count()
    }

    #[test]
    fn this_machine_has_no_limit_unless_a_setting_says_so() {
        for (rate, burst, client, expected) in [
            (None, None, "127.0.0.1", 0),
            (Some(1), None, "127.0.0.1", 8),
            (Some(1), None, "192.0.2.1", 8),
            (Some(1), Some(5), "192.0.2.1", 5),
            (Some(0), None, "192.0.2.1", 0),
        ] {
            let limit = RateLimit::new(rate, burst);
            assert_eq!(
                refused(&limit, client, 10),
                expected,
                "{rate:?} {burst:?} {client}"
            );
        }
        // Some may come back meanwhile.
        let refused = refused(&RateLimit::new(None, None), "192.0.2.1", 1000);
        assert!((600..=800).contains(&refused), "{refused}");
    }

    #[test]
    fn each_client_has_its_own_and_gets_it_back() {
        let (rate, burst) = (NonZeroU32::new(50).unwrap(), NonZeroU32::MIN);
        let buckets = Buckets::new(rate, burst, true);
        let [one, other] = ["192.0.2.1", "2001:db8::1"].map(Client::at);
        assert!(buckets.check(one).is_ok());
        assert!(buckets.check(one).is_err());
        assert!(buckets.check(other).is_ok());
        sleep(Duration::from_millis(25));
        assert!(buckets.check(one).is_ok());
    }

    #[test]
    fn so_many_clients_are_known_at_most() {
        let (rate, burst) = (NonZeroU32::MIN, NonZeroU32::new(1000).unwrap());
        let buckets = Buckets::new(rate, burst, true);
        for number in 0..2 * MOST_CLIENTS {
            let client =
                format!("2001:db8:{:x}:{:x}::1", number >> 16, number & 0xffff);
            assert!(buckets.check(Client::at(&client)).is_ok());
        }
        // Those whose buckets are full again, after a second, are forgotten.
        let known = buckets.keyed.len();
        assert!((1..=MOST_CLIENTS + SWEEP_EVERY).contains(&known), "{known}");
    }
}
