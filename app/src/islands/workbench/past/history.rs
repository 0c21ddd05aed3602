//! The last exchanges of this browser: kept when one is over, loaded, cleared.

use std::sync::Arc;

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
        self.exchanges.update(|exchanges| {
            exchanges.insert(0, Arc::new(past));
            exchanges.truncate(MOST_EXCHANGES);
        });
        self.save();
    }

    /// Forgets all of them, here and in the browser's storage.
    pub(super) fn clear(self) {
        self.exchanges.set(Vec::new());
        self.save();
    }

    fn load(self) {
        let texts = history_storage::load();
        let read = texts.iter().take(MOST_EXCHANGES);
        let read = read.filter_map(|text| PastExchange::from_text(text)).map(Arc::new);
        self.exchanges.set(read.collect());
    }

    fn save(self) {
        let exchanges = self.exchanges.read_untracked();
        let texts = exchanges.iter().map(|past| past.to_text(MOST_CONTENT));
        history_storage::save(&texts.collect::<Vec<_>>());
    }
}
