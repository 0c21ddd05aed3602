//! What can be done with the ask and its result besides sending: a row of buttons, each of
//! which opens a panel below it.

use leptos::{ev, html, prelude::*};

use super::{super::state::WorkbenchState, PastState, share_panel::SharePanel};
use crate::{browser::focus, late_view::late_view};

/// The buttons, and the panel that is open.
pub(super) fn tools_view(state: WorkbenchState, past: PastState) -> AnyView {
    let is_sharing = RwSignal::new(false);
    let share = NodeRef::<html::Button>::new();
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_sharing.get_untracked() {
            is_sharing.set(false);
            focus::element(share.get_untracked());
        }
    };
    let panel = move || is_sharing.get().then(|| view! { <SharePanel state past/> });
    late_view(view! {
        <div class="tool-row" on:keydown=on_key>
            <button
                class="link-button"
                type="button"
                node_ref=share
                aria-expanded=move || is_sharing.get().to_string()
                aria-controls="share-panel"
                on:click=move |_| is_sharing.update(|is_open| *is_open = !*is_open)
            >
                "Share"
            </button>
        </div>
        <div class="tool-panel" id="share-panel" hidden=move || !is_sharing.get() on:keydown=on_key>
            {panel}
        </div>
    })
    .into_any()
}
