//! The place of the controls of a group. What the server rendered stands there until
//! somebody comes near.

use leptos::{either::EitherOf3, prelude::*};

use super::chunk::{ComposeChunk, controls};
use crate::{
    chunk_state::ChunkState, late_view::late_view, panes::ChunkNotLoaded,
    server_part::server_part, workbench::Group,
};

/// The controls of a group: as the server rendered them, and once the chunk is here
/// as they are used.
#[component]
pub(super) fn ComposePane(group: Group) -> impl IntoView {
    let chunk = expect_context::<ChunkState<ComposeChunk>>();
    let served = move || {
        let server_view = move || controls(group);
        view! { <div class="controls" inert>{server_part(server_view)}</div> }
    };
    move || match chunk.loaded.get() {
        None => EitherOf3::A(served()),
        Some(Ok(chunk)) => {
            let shown = (chunk.show)(group);
            EitherOf3::B(late_view(view! { <div class="controls">{shown}</div> }))
        }
        Some(Err(_)) => EitherOf3::C(late_view(view! {
            <ChunkNotLoaded what="The controls" retry=move |()| chunk.load()/>
        })),
    }
}
