//! What leaves the workbench: a request to the simulator, a text to the clipboard.

use std::time::Duration;

use leptos::prelude::*;

use super::{exchange_chunk::exchange_chunk, state::WorkbenchState};
use crate::{
    browser::{clipboard, live_request, scroll},
    workbench::{Copied, Copyable, LiveRequest, Outcome, Tab},
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

    fn send_planned(self) {
        let checked = self.checked.get_untracked();
        let Some(plan) = checked.plan().cloned().filter(|_| checked.is_sendable())
        else {
            return;
        };
        let (request, path) = (checked.request().clone(), self.path.get_untracked());
        let outcome = Outcome::Waiting;
        let live =
            LiveRequest { request: request.clone(), path: path.clone(), plan, outcome };
        if !self.live.read_untracked().as_ref().is_some_and(LiveRequest::is_answered) {
            self.live.set(Some(live.clone()));
        }
        self.pending.set(Some(live));
        self.tab.set(Tab::Seen);
        self.start_clock();
        scroll::into_view(self.exchange.get_untracked());
        let signal = live_request::start();
        leptos::task::spawn_local(async move {
            // Without the chunk nothing is sent; the pane says so.
            let chunk = exchange_chunk().await;
            let outcome = match chunk {
                Ok(chunk) => Some((chunk.send)(request, path, signal.clone()).await),
                Err(_) => None,
            };
            // Whoever aborted has said already what became of it.
            if signal.is_some_and(|signal| signal.aborted()) {
                return;
            }
            match outcome {
                Some(outcome) => self.end(outcome),
                None => self.forget_request(),
            }
        });
    }

    /// Gives up on the request that is under way.
    pub(super) fn cancel(self) {
        live_request::abort();
        self.end(Outcome::Cancelled);
    }

    fn end(self, outcome: Outcome) {
        self.stop_clock();
        let pending = self.pending.try_update(Option::take).flatten();
        if let Some(request) = pending {
            self.live.set(Some(LiveRequest { outcome, ..request }));
        }
    }

    fn forget_request(self) {
        self.stop_clock();
        self.pending.set(None);
        self.live.set(None);
    }

    fn start_clock(self) {
        self.stop_clock();
        self.ticks.set(0);
        let clock = set_interval_with_handle(
            move || self.ticks.update(|ticks| *ticks += 1),
            TICK,
        );
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
