//! The place of the controls of a group. What the server rendered stands there until
//! somebody comes near.

use leptos::{either::EitherOf3, prelude::*};

use super::{super::state::WorkbenchState, chunk::controls};
use crate::{
    late_view::late_view, panes::ChunkNotLoaded, server_part::server_part,
    workbench::Group,
};

/// The controls of a group: as the server rendered them, and once the chunk is here
/// as they are used.
#[component]
pub(super) fn ComposePane(group: Group) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let served = move || {
        let server_view = move || controls(group);
        view! { <div class="controls" inert>{server_part(server_view)}</div> }
    };
    let retry = move |()| state.load_controls();
    move || match (state.planner.loaded.get(), state.compose.loaded.get()) {
        (Some(Ok(_)), Some(Ok(chunk))) => {
            let shown = (chunk.show)(group);
            EitherOf3::A(late_view(
                view! { <div class="controls" data-live="">{shown}</div> },
            ))
        }
        (Some(Err(_)), _) | (_, Some(Err(_))) => EitherOf3::B(late_view(view! {
            <ChunkNotLoaded what="The controls" retry/>
        })),
        _ => EitherOf3::C(served()),
    }
}
