//! What is done with exchanges that are over: a chunk of the wasm, which is loaded when
//! somebody comes near.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;

use super::{
    super::state::WorkbenchState, PastState, shared::shared_view, strip::strip_view,
    tools::tools_view,
};
use crate::{chunk_state::ChunkState, inspector::NotLoaded};

/// A part of the page that the chunk shows.
pub(super) type Part = fn(WorkbenchState, PastState) -> AnyView;

/// What the chunk does.
#[derive(Clone, Copy)]
pub(crate) struct PastChunk {
    /// Shows the history, and keeps it from now on.
    pub(in crate::islands::workbench) strip: Part,
    /// What can be done with the ask and its result besides sending.
    pub(in crate::islands::workbench) tools: Part,
    /// The result that the address brings along, and exchanges side by side.
    pub(in crate::islands::workbench) shared: Part,
}

#[leptos::wasm_split::wasm_split(
    result_chunk,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn past_chunk() -> Result<PastChunk, NotLoaded> {
    Ok(PastChunk { strip: strip_view, tools: tools_view, shared: shared_view })
}

/// The chunk, which is not loaded yet.
pub(crate) fn past_chunk_state() -> ChunkState<PastChunk> {
    ChunkState::new(|| Box::pin(past_chunk()))
}
