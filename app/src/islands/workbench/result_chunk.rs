//! The views of a result, which a reader needs from the first Send on. They are in the
//! chunk `instrument` of the wasm.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::prelude::*;

use super::{
    content::content_view, result_head::head_view, unanswered::unanswered_view,
};
use crate::{
    inspector::NotLoaded,
    workbench::{LiveRequest, Side, Unanswered, add_details},
};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(super) struct ResultChunk {
    /// Adds what is known in detail to the side of a request.
    pub(super) add_details: fn(&mut Side, &LiveRequest),
    /// Shows how the answer came: above its messages.
    pub(super) head: fn(&Side) -> AnyView,
    /// Shows its content, where that has a place of its own: below them.
    pub(super) content: fn(&Side) -> Option<AnyView>,
    /// Shows what can be said in place of findings.
    pub(super) unanswered: fn(Unanswered) -> AnyView,
}

/// Loads the chunk. Whoever could not load it may try again.
#[leptos::wasm_split::wasm_split(
    instrument,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn result_chunk() -> Result<ResultChunk, NotLoaded> {
    Ok(chunk())
}

fn chunk() -> ResultChunk {
    ResultChunk {
        add_details,
        head: head_view,
        content: content_view,
        unanswered: unanswered_view,
    }
}

#[cfg(not(feature = "ssr"))]
thread_local! {
    static LOADED: std::cell::Cell<Option<ResultChunk>> = const { std::cell::Cell::new(None) };
}

/// Loads the chunk, and keeps it.
pub(super) async fn load() -> Result<ResultChunk, NotLoaded> {
    let chunk = result_chunk().await;
    #[cfg(not(feature = "ssr"))]
    LOADED.set(chunk.ok());
    chunk
}

/// The chunk, where it was loaded: there is no answer without it.
pub(super) fn loaded() -> Option<ResultChunk> {
    #[cfg(feature = "ssr")]
    return Some(chunk());
    #[cfg(not(feature = "ssr"))]
    LOADED.get()
}
