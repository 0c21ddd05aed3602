//! What a reader needs from the first change or the first Send on: the views of an
//! exchange that changes, and sending. It is in the chunk `instrument` of the wasm,
//! because whoever only reads needs none of it.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;
use web_sys::AbortSignal;

use super::{message::SideView, result_chunk, state::WorkbenchState};
use crate::{
    browser::live_request,
    chunk_state::ChunkState,
    inspector::{BoxFuture, NotLoaded},
    late_view::late_view,
    panes::ReportState,
    workbench::{LiveRequest, Tab, Way},
};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(super) struct ExchangeChunk {
    /// Shows a side and follows it, with what is found in its lines.
    pub(super) show: fn(WorkbenchState, Tab, ReportState) -> AnyView,
    /// Sends a request, the one on show or one of a run, until the signal ends it, and
    /// says what became of it.
    pub(super) send:
        fn(LiveRequest, Option<AbortSignal>, Option<Way>) -> BoxFuture<LiveRequest>,
    /// The request with what has come of its answer, where that is more than before; with
    /// all of it, where the reader gives up.
    pub(super) so_far: fn(&LiveRequest, bool) -> Option<LiveRequest>,
}

/// Loads the chunk. Whoever could not load it may try again.
#[leptos::wasm_split::wasm_split(
    instrument,
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
        send: |request, signal, way| {
            Box::pin(async move {
                leptos::task::spawn_local(async {
                    let _ = result_chunk::load().await;
                });
                let request = live_request::send(request, signal.as_ref(), way).await;
                // Without its views a result is shown without a bar, and unfolded.
                let _ = result_chunk::load().await;
                request
            })
        },
        so_far: live_request::so_far,
    })
}

/// The chunk, which is not loaded yet.
pub(super) fn exchange_state() -> ChunkState<ExchangeChunk> {
    ChunkState::new(|| Box::pin(exchange_chunk()))
}
