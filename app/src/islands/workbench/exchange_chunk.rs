//! What a reader needs from the first change or the first Send on: sending, and the
//! views of an exchange that changes. It is a chunk of the wasm by itself, because
//! whoever only reads needs none of it.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;
use web_sys::AbortSignal;

use super::{message::SideView, state::WorkbenchState};
use crate::{
    browser::live_request,
    chunk_state::ChunkState,
    inspector::{BoxFuture, NotLoaded},
    late_view::late_view,
    panes::ReportState,
    workbench::{ComposedRequest, Outcome, Tab},
};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(super) struct ExchangeChunk {
    /// Shows a side and follows it, with what is found in its lines.
    pub(super) show: fn(WorkbenchState, Tab, ReportState) -> AnyView,
    /// Sends a request to this path, until the signal ends it.
    pub(super) send:
        fn(ComposedRequest, String, Option<AbortSignal>) -> BoxFuture<Outcome>,
}

/// Loads the chunk. Whoever could not load it may try again.
#[leptos::wasm_split::wasm_split(
    exchange_chunk,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
pub(super) fn exchange_chunk() -> Result<ExchangeChunk, NotLoaded> {
    Ok(ExchangeChunk {
        show: |state, tab, report| {
            let side = Memo::new(move |_| state.side(tab));
            late_view(move || view! { <SideView tab side=side.get() report/> })
                .into_any()
        },
        send: |request, path, signal| {
            Box::pin(async move {
                live_request::send(&request, &path, signal.as_ref()).await
            })
        },
    })
}

/// The chunk, which is not loaded yet.
pub(super) fn exchange_state() -> ChunkState<ExchangeChunk> {
    ChunkState::new(|| Box::pin(exchange_chunk()))
}
