//! What leaves the workbench: a request to the simulator, a text to the clipboard.

use std::time::Duration;

use leptos::prelude::*;

use super::{exchange_chunk::exchange_chunk, state::WorkbenchState};
use crate::{
    browser::{abort, clipboard, scroll},
    workbench::{Copied, Copyable, LiveRequest, Outcome, Tab, Told},
};

/// How long it is said that something was copied.
const SHOWN: Duration = Duration::from_secs(2);
/// How often the time of a request that is under way is counted.
const TICK: Duration = Duration::from_millis(100);

impl WorkbenchState {
    /// Sends the ask, and gives up on the request that is under way. What was seen
    /// before stays until there is something to show.
    pub(super) fn send(self) {
        if !untrack(|| self.is_sendable()) {
            return;
        }
        if untrack(|| self.planner.get()).is_some() {
            self.send_planned();
            return;
        }
        leptos::task::spawn_local(async move {
            // Without the planner nothing is sent; the controls say so.
            if self.planner.ready().await.is_ok() {
                self.send_planned();
            }
        });
    }

    /// The request that is asked for now; nothing where it cannot be sent.
    pub(super) fn planned_request(self) -> Option<LiveRequest> {
        let checked = self.checked.get_untracked();
        let plan = checked.plan().cloned().filter(|_| checked.is_sendable())?;
        Some(LiveRequest {
            request: checked.request().clone(),
            path: self.path.get_untracked(),
            page: untrack(|| self.page_link()).unwrap_or_default(),
            at: 0,
            plan,
            varies: checked.varies(),
            outcome: Outcome::Waiting,
            told: Told::default(),
        })
    }

    fn send_planned(self) {
        let Some(request) = self.planned_request() else { return };
        let shown =
            self.live.read_untracked().as_ref().and_then(|live| live.told.class);
        if shown.is_none() {
            self.live.set(Some(request.clone()));
        }
        self.pending.set(Some(request.clone()));
        self.tab.set(Tab::Seen);
        self.start_clock();
        scroll::into_view(self.exchange.get_untracked());
        let signal = abort::REQUEST.start();
        leptos::task::spawn_local(async move {
            // Without the chunk nothing is sent; the pane says so.
            let chunk = exchange_chunk().await;
            let ended = match chunk {
                Ok(chunk) => Some((chunk.send)(request, signal.clone(), None).await),
                Err(_) => None,
            };
            // Whoever aborted has said already what became of it.
            if signal.is_some_and(|signal| signal.aborted()) {
                return;
            }
            self.end(ended);
        });
    }

    /// Gives up on the request that is under way. What came of its answer stays.
    pub(super) fn cancel(self) {
        let so_far = self.so_far(true);
        abort::REQUEST.abort();
        self.end(so_far);
    }

    fn so_far(self, is_cancelled: bool) -> Option<LiveRequest> {
        let chunk = untrack(|| self.exchange_chunk.get())?;
        (chunk.so_far)(self.pending.read_untracked().as_ref()?, is_cancelled)
    }

    /// Counts the time, and shows what has come of an answer that takes its time.
    fn tick(self) {
        self.ticks.update(|ticks| *ticks += 1);
        if let Some(request) = self.so_far(false) {
            self.live.set(Some(request));
        }
    }

    /// Shows what became of the request under way; nothing where it could not be sent.
    fn end(self, request: Option<LiveRequest>) {
        self.stop_clock();
        self.pending.set(None);
        self.live.set(request);
    }

    fn start_clock(self) {
        self.stop_clock();
        self.ticks.set(0);
        let clock = set_interval_with_handle(move || self.tick(), TICK);
        self.clock.set_value(clock.ok());
    }

    fn stop_clock(self) {
        if let Some(clock) = self.clock.try_update_value(Option::take).flatten() {
            clock.clear();
        }
    }

    /// Copies a text about the ask, or offers it where the browser refuses.
    pub(super) fn copy(self, what: Copyable) {
        let text = untrack(|| self.text(what));
        leptos::task::spawn_local(async move {
            let refused = (!clipboard::write(&text).await).then_some(text);
            let is_done = refused.is_none();
            self.copied.set(Some(Copied { what, refused }));
            if is_done {
                set_timeout(move || self.forget_copied(what), SHOWN);
            }
        });
    }

    fn forget_copied(self, what: Copyable) {
        let copied = self.copied.get_untracked();
        if copied.is_some_and(|copied| copied.what == what && copied.refused.is_none())
        {
            self.copied.set(None);
        }
    }
}
