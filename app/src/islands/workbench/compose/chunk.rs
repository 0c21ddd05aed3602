//! The controls of what is asked. They are in the chunk `instrument` of the wasm, because
//! whoever only reads needs none of them: it is loaded when somebody comes near.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::{ev::MouseEvent, html, prelude::*};

use super::{
    super::state::WorkbenchState, fault_picker, request::RequestControls,
    response::ResponseOptions, served_link,
};
use crate::{
    chunk_state::ChunkState, inspector::NotLoaded, late_view::fresh_view,
    workbench::Group,
};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(crate) struct ComposeChunk {
    /// Shows the controls of a group.
    pub(super) show: fn(Group) -> AnyView,
    /// Takes over what a link asks for that the server made in place of a control.
    pub(super) take_over: fn(WorkbenchState, &str),
    /// Marks the fault that is asked for, from now on.
    pub(super) follow_fault: fn(WorkbenchState, NodeRef<html::Ul>),
    /// Asks for the fault whose link is clicked.
    pub(super) choose_fault: fn(WorkbenchState, &MouseEvent),
}

/// The controls of a group. Each is a late view by itself: what is in an `AnyView` can
/// be hydrated, and has the code for it.
fn controls(group: Group) -> AnyView {
    match group {
        Group::Response => fresh_view(view! { <ResponseOptions/> }).into_any(),
        Group::Request => fresh_view(view! { <RequestControls/> }).into_any(),
        Group::Sequence | Group::Faults => ().into_any(),
    }
}

#[leptos::wasm_split::wasm_split(
    instrument,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn compose_chunk() -> Result<ComposeChunk, NotLoaded> {
    Ok(ComposeChunk {
        show: controls,
        take_over: served_link::take_over,
        follow_fault: fault_picker::follow,
        choose_fault: fault_picker::choose,
    })
}

/// The chunk, which is not loaded yet.
pub(crate) fn compose_state() -> ChunkState<ComposeChunk> {
    ChunkState::new(|| Box::pin(compose_chunk()))
}
