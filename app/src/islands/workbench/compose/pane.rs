//! The place of the controls of a group. What the server rendered stands there until
//! somebody comes near.

use leptos::{either::EitherOf3, ev, html, prelude::*};

use super::{super::state::WorkbenchState, served_link};
use crate::{
    browser::focus::Held, late_view::late_view, panes::ChunkNotLoaded,
    server_part::server_part, workbench::Group,
};

/// The controls of a group: links that the server rendered, and once the chunk is here
/// controls. Whoever had one in hand keeps it.
#[component]
pub(super) fn ComposePane(group: Group) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let place = NodeRef::<html::Div>::new();
    let served = move || {
        let server_view = move || super::served::controls(group);
        let on_click = move |event: ev::MouseEvent| served_link::follow(state, &event);
        view! { <div class="controls" on:click=on_click>{server_part(server_view)}</div> }
    };
    let loaded = move || {
        let planner = state.planner.loaded.get()?.map(|_| ());
        let compose = state.compose.loaded.get()?;
        let sequence = match group {
            Group::Sequence => state.sequence.loaded.get()?.map(Some),
            _ => Ok(None),
        };
        Some(planner.and(compose).and_then(|compose| Ok((compose, sequence?))))
    };
    let retry = move |()| {
        state.load_controls();
        if group == Group::Sequence {
            state.sequence.load();
        }
    };
    let shown = move || match loaded() {
        Some(Ok((compose, sequence))) => {
            if let Some(place) = place.get_untracked() {
                Held::inside(&place).give_back((*place).clone().into());
            }
            let shown = sequence
                .map_or_else(|| (compose.show)(group), |sequence| (sequence.show)());
            EitherOf3::A(late_view(
                view! { <div class="controls" data-live="">{shown}</div> },
            ))
        }
        Some(Err(_)) => EitherOf3::B(late_view(view! {
            <ChunkNotLoaded what="The controls" retry/>
        })),
        None => EitherOf3::C(served()),
    };
    view! { <div class="compose-place" node_ref=place>{shown}</div> }
}
