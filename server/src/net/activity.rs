//! What a connection does at present: so many requests are under way, or none since some
//! time. What HTTP/2 sends to keep a connection alive is no request.

use std::sync::{
    Arc, Mutex,
    atomic::{
        AtomicU64, AtomicUsize,
        Ordering::{Acquire, Relaxed, Release},
    },
};

use tokio::{
    sync::Notify,
    time::{Duration, Instant},
};

use super::kept::Kept;

/// What a connection does; its requests and its task share it.
#[derive(Clone)]
pub(crate) struct Activity(Arc<State>);

struct State {
    /// When the connection was accepted.
    begun: Instant,
    under_way: AtomicUsize,
    /// How many requests there were.
    requests: AtomicU64,
    /// When the last of them was answered, in milliseconds after the begin.
    idle_since: AtomicU64,
    asked_to_leave: Notify,
    /// Where the list of connections has it; only that list writes it.
    listed: Mutex<Option<(Instant, u64)>>,
    kept: Kept,
}

/// A request that is under way until the last of these is dropped.
pub(crate) struct UnderWay(Activity);

impl Activity {
    /// A connection that begins now.
    pub(crate) fn begin() -> Self {
        Self(Arc::new(State {
            begun: Instant::now(),
            under_way: AtomicUsize::new(0),
            requests: AtomicU64::new(0),
            idle_since: AtomicU64::new(0),
            asked_to_leave: Notify::new(),
            listed: Mutex::default(),
            kept: Kept::default(),
        }))
    }

    /// Counts a request.
    pub(crate) fn begin_request(&self) -> UnderWay {
        self.0.requests.fetch_add(1, Relaxed);
        self.under_way()
    }

    /// Something that belongs to a request which is counted already.
    pub(crate) fn under_way(&self) -> UnderWay {
        self.0.under_way.fetch_add(1, Relaxed);
        UnderWay(self.clone())
    }

    /// When it was accepted.
    pub(super) fn begun(&self) -> Instant {
        self.0.begun
    }

    /// What the service keeps for it.
    pub(crate) fn kept(&self) -> &Kept {
        &self.0.kept
    }

    /// How many requests there were.
    pub(crate) fn requests(&self) -> u64 {
        self.0.requests.load(Relaxed)
    }

    /// Since when no request is under way; nothing while one is.
    pub(super) fn idle_since(&self) -> Option<Instant> {
        if self.0.under_way.load(Acquire) > 0 {
            return None;
        }
        Some(self.0.begun + Duration::from_millis(self.0.idle_since.load(Relaxed)))
    }

    /// Asks it to leave, if it is idle then.
    pub(super) fn ask_to_leave(&self) {
        self.0.asked_to_leave.notify_one();
    }

    /// Ends when it was asked to leave.
    pub(super) async fn asked_to_leave(&self) {
        self.0.asked_to_leave.notified().await;
    }

    /// Where the list of connections has it.
    pub(super) fn listed(&self) -> &Mutex<Option<(Instant, u64)>> {
        &self.0.listed
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let State { begun, under_way, idle_since, .. } = &*self.0.0;
        let now = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        idle_since.store(now, Relaxed);
        under_way.fetch_sub(1, Release);
    }
}
