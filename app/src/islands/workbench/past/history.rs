//! The last exchanges of this browser: kept when one is over, loaded, cleared.

use std::{cmp::Reverse, sync::Arc};

use leptos::{ev, prelude::*};

use super::{super::state::WorkbenchState, PastState};
use crate::{
    browser::history_storage,
    workbench::{LiveRequest, PastExchange},
};

/// Most exchanges that are kept.
const MOST_EXCHANGES: usize = 50;
/// Most bytes of content that are kept of each.
const MOST_CONTENT: usize = 8 * 1024;

impl PastState {
    /// Loads what is kept, and keeps each exchange that is over from now on.
    pub(super) fn keep(self, state: WorkbenchState) {
        self.load();
        Effect::new(move |_| {
            if let Some(request) = &*state.live.read() {
                self.add(request);
            }
        });
        let listener = window_event_listener(ev::storage, move |event| {
            if history_storage::is_about_history(event.key().as_deref()) {
                self.load();
            }
        });
        on_cleanup(move || listener.remove());
    }

    /// Adds an exchange that is over, unless it is there.
    pub(in crate::islands::workbench) fn add(self, request: &LiveRequest) {
        let Some(past) = PastExchange::of_request(request) else { return };
        if self.exchanges.read_untracked().iter().any(|known| known.at == past.at) {
            return;
        }
        history_storage::keep(&name(&past), &past.to_text(MOST_CONTENT));
        self.exchanges.update(|exchanges| {
            exchanges.insert(0, Arc::new(past));
            forget_rest(exchanges);
        });
    }

    /// Forgets all of them, here and in the browser's storage.
    pub(super) fn clear(self) {
        self.exchanges.set(Vec::new());
        for (name, _) in history_storage::load() {
            history_storage::forget(&name);
        }
    }

    fn load(self) {
        let mut exchanges = Vec::new();
        for (key, text) in history_storage::load() {
            match PastExchange::from_text(&text).filter(|past| name(past) == key) {
                Some(past) => exchanges.push(Arc::new(past)),
                None => history_storage::forget(&key),
            }
        }
        exchanges.sort_unstable_by_key(|past| Reverse(past.at));
        forget_rest(&mut exchanges);
        self.exchanges.set(exchanges);
    }
}

/// Its name in the browser's storage.
fn name(past: &PastExchange) -> String {
    past.at.to_string()
}

/// Forgets those that are too many, the oldest first.
fn forget_rest(exchanges: &mut Vec<Arc<PastExchange>>) {
    let kept = exchanges.len().min(MOST_EXCHANGES);
    for past in exchanges.drain(kept..) {
        history_storage::forget(&name(&past));
    }
}
