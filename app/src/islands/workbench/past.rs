//! The history of exchanges, and what is done with more than one of them. Whoever only
//! reads needs none of it: it is a chunk of the wasm by itself.

mod chunk;
mod compare_two;
mod comparison;
mod history;
mod pieces;
mod restore;
mod share_link;
mod share_panel;
mod shared;
mod strip;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use self::chunk::{Part, PastChunk, past_chunk_state};
use super::state::WorkbenchState;
use crate::{
    browser::address,
    chunk_state::ChunkState,
    late_view::late_view,
    workbench::{PastExchange, SHARED_START},
};

/// The exchanges that are over. Every copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct PastState {
    /// The exchanges, the newest first.
    pub(super) exchanges: RwSignal<Vec<Arc<PastExchange>>>,
    /// When those were over that are to be compared; nothing while nobody compares.
    pub(super) compared: RwSignal<Option<Vec<u64>>>,
    /// What shows them.
    pub(super) chunk: ChunkState<PastChunk>,
}

impl PastState {
    /// A history that is not loaded yet.
    pub(super) fn new() -> Self {
        Self {
            exchanges: RwSignal::new(Vec::new()),
            compared: RwSignal::new(None),
            chunk: past_chunk_state(),
        }
    }

    /// Loads the chunk when a request is sent, and when the address brings a result along.
    pub(super) fn load_when_needed(self, state: WorkbenchState) {
        Effect::new(move |_| {
            if state.is_waiting() || address::fragment().starts_with(SHARED_START) {
                self.chunk.load();
            }
        });
    }
}

/// The exchanges that are over, in one row above the one that is shown.
#[component]
pub(super) fn PastRow() -> impl IntoView {
    view! {
        <div class="past-row">
            <span class="past-name" aria-hidden="true">"History"</span>
            {part_view(|chunk| chunk.strip)}
        </div>
    }
}

/// The place of another part of the chunk.
#[component]
pub(super) fn PastPlace(
    class: &'static str,
    shows: fn(&PastChunk) -> Part,
) -> impl IntoView {
    view! { <div class=class>{part_view(shows)}</div> }
}

/// A part of the chunk, once that is loaded. Style sheets keep its height from the beginning
/// where something would move.
fn part_view(shows: fn(&PastChunk) -> Part) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let past = expect_context::<PastState>();
    move || past.chunk.get().map(|chunk| late_view(shows(&chunk)(state, past)))
}
