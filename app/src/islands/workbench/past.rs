//! The history of exchanges, and what is done with more than one of them. Whoever only
//! reads needs none of it: it is in the chunk `instrument` of the wasm.

mod chunk;
mod history;
mod many;
mod restore;
mod strip;
mod tools;

use std::sync::Arc;

use leptos::{either::EitherOf3, prelude::*};

use self::{
    chunk::{PastChunk, past_chunk_state},
    many::ManyState,
};
pub(super) use self::{many::ManyPlace, tools::Tools};
use super::state::WorkbenchState;
use crate::{
    chunk_state::ChunkState, late_view::late_view, panes::ChunkNotLoaded,
    workbench::PastExchange,
};

/// The exchanges that are over. Every copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct PastState {
    /// The exchanges, the newest first.
    pub(super) exchanges: RwSignal<Vec<Arc<PastExchange>>>,
    /// What is done many times.
    pub(super) many: ManyState,
    /// What shows them.
    pub(super) chunk: ChunkState<PastChunk>,
}

impl PastState {
    /// A history that is not loaded yet.
    pub(super) fn new() -> Self {
        Self {
            exchanges: RwSignal::new(Vec::new()),
            many: ManyState::new(),
            chunk: past_chunk_state(),
        }
    }
}

/// The exchanges that are over, in one row above the one that is shown.
#[component]
pub(super) fn PastRow() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let past = expect_context::<PastState>();
    Effect::new(move |_| {
        if state.is_waiting() {
            past.chunk.load();
        }
    });
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
