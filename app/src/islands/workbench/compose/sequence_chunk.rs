//! The editor of sequences, which is in the chunk `instrument`.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;

use super::sequence::SequenceEditor;
use crate::{chunk_state::ChunkState, inspector::NotLoaded, late_view::late_view};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(crate) struct SequenceChunk {
    /// Shows the editor.
    pub(super) show: fn() -> AnyView,
}

#[leptos::wasm_split::wasm_split(
    instrument,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn sequence_chunk() -> Result<SequenceChunk, NotLoaded> {
    let show = || late_view(view! { <SequenceEditor/> }).into_any();
    Ok(SequenceChunk { show })
}

/// The chunk, which is not loaded yet.
pub(crate) fn sequence_state() -> ChunkState<SequenceChunk> {
    ChunkState::new(|| Box::pin(sequence_chunk()))
}
