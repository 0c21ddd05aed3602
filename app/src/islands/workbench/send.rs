//! What leaves the workbench: a request to the simulator, a text to the clipboard.

use std::time::Duration;

use leptos::prelude::*;

use super::{exchange_chunk::exchange_chunk, state::WorkbenchState};
use crate::{
    browser::{clipboard, live_request},
    workbench::{Copied, Copyable, LiveRequest, Outcome, Tab},
};

/// How long it is said that something was copied.
const SHOWN: Duration = Duration::from_secs(2);

impl WorkbenchState {
    /// Sends the ask, and gives up on the request that is under way.
    pub(super) fn send(self) {
        let plan = self.checked.read_untracked().plan().cloned();
        let Some(plan) = plan else { return };
        let (method, path) = (self.method.get_untracked(), self.path.get_untracked());
        let outcome = Outcome::Waiting;
        self.live.set(Some(LiveRequest { method, path: path.clone(), plan, outcome }));
        self.tab.set(Tab::Seen);
        let signal = live_request::start();
        leptos::task::spawn_local(async move {
            // Without the chunk nothing is sent; the pane says so.
            let chunk = exchange_chunk().await;
            let outcome = match chunk {
                Ok(chunk) => Some((chunk.send)(method, path, signal.clone()).await),
                Err(_) => None,
            };
            // Whoever aborted has said already what became of it.
            if signal.is_some_and(|signal| signal.aborted()) {
                return;
            }
            match outcome {
                Some(outcome) => self.end(outcome),
                None => self.live.set(None),
            }
        });
    }

    /// Gives up on the request that is under way.
    pub(super) fn cancel(self) {
        live_request::abort();
        self.end(Outcome::Cancelled);
    }

    fn end(self, outcome: Outcome) {
        self.live.update(|live| {
            if let Some(live) = live {
                live.outcome = outcome;
            }
        });
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
