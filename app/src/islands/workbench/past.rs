//! The history of exchanges, and what is done with more than one of them. Whoever only
//! reads needs none of it: it is in the chunk `instrument` of the wasm.

mod chunk;
mod compare_two;
mod comparison;
mod history;
mod many;
mod pieces;
mod restore;
mod result_chip;
mod share_link;
mod share_panel;
mod share_tool;
mod shared;
mod strip;
mod tools;

use std::sync::Arc;

use leptos::{either::EitherOf3, prelude::*};

pub(super) use self::tools::Tools;
use self::{
    chunk::{Part, PastChunk, past_chunk_state},
    many::ManyState,
};
use super::state::WorkbenchState;
use crate::{
    browser::address,
    chunk_state::ChunkState,
    late_view::late_view,
    panes::ChunkNotLoaded,
    workbench::{PastExchange, SHARED_START},
};

/// The exchanges that are over. Every copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct PastState {
    /// The exchanges, the newest first.
    pub(super) exchanges: RwSignal<Vec<Arc<PastExchange>>>,
    /// What is done many times.
    pub(super) many: ManyState,
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
            many: ManyState::new(),
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
    let state = expect_context::<WorkbenchState>();
    let past = expect_context::<PastState>();
    let strip = move |chunk: PastChunk| late_view((chunk.strip)(state, past));
    let retry = move |()| past.chunk.load();
    // Its height is there from the beginning: nothing moves when the history comes.
    view! {
        <div class="past-row">
            <span class="past-name" aria-hidden="true">"History"</span>
            {move || match past.chunk.loaded.get() {
                None => EitherOf3::A(()),
                Some(Ok(chunk)) => EitherOf3::B(strip(chunk)),
                Some(Err(_)) => {
                    let what = "What is done with results";
                    EitherOf3::C(late_view(view! { <ChunkNotLoaded what retry/> }))
                }
            }}
        </div>
    }
}

/// The place of another part of the chunk, once that is loaded.
#[component]
pub(super) fn PastPlace(
    class: &'static str,
    shows: fn(&PastChunk) -> Part,
) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let past = expect_context::<PastState>();
    let view =
        move || past.chunk.get().map(|chunk| late_view(shows(&chunk)(state, past)));
    view! { <div class=class>{view}</div> }
}
