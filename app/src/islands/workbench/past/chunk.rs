//! What is done with exchanges that are over. It is in the chunk `instrument` of the wasm,
//! which is loaded when somebody comes near.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;

use super::{
    super::{result_chunk, state::WorkbenchState},
    PastState,
    many::panel_view,
    share_tool::share_tool_view,
    shared::shared_view,
    strip::strip_view,
};
use crate::{chunk_state::ChunkState, inspector::NotLoaded};

/// A part of the page that the chunk shows.
pub(super) type Part = fn(WorkbenchState, PastState) -> AnyView;

/// What the chunk does.
#[derive(Clone, Copy)]
pub(crate) struct PastChunk {
    /// Shows the history, and keeps it from now on.
    pub(in crate::islands::workbench) strip: Part,
    /// Opens what can be shared.
    pub(in crate::islands::workbench) share: Part,
    /// Shows the panel that sends an ask several times.
    pub(in crate::islands::workbench) many: Part,
    /// The result that the address brings along, and exchanges side by side.
    pub(in crate::islands::workbench) shared: Part,
}

#[leptos::wasm_split::wasm_split(
    instrument,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn past_chunk() -> Result<PastChunk, NotLoaded> {
    Ok(PastChunk {
        strip: strip_view,
        share: share_tool_view,
        many: panel_view,
        shared: shared_view,
    })
}

/// The chunk, which is not loaded yet. Whoever has it can show results too.
pub(crate) fn past_chunk_state() -> ChunkState<PastChunk> {
    ChunkState::new(|| {
        Box::pin(async {
            result_chunk::load().await?;
            past_chunk().await
        })
    })
}
