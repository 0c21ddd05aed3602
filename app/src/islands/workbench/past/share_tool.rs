//! "Share": the button, and the panel that it opens.

use leptos::{ev, html, prelude::*};

use super::{
    super::state::WorkbenchState,
    PastState,
    pieces::{any, changing, nothing},
    share_panel::share_panel,
};
use crate::browser::focus;

/// The button, and its panel.
pub(super) fn share_tool_view(state: WorkbenchState, past: PastState) -> AnyView {
    let is_sharing = RwSignal::new(false);
    let share = NodeRef::<html::Button>::new();
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_sharing.get_untracked() {
            is_sharing.set(false);
            focus::element(share.get_untracked());
        }
    };
    let panel =
        changing(
            move || {
                if is_sharing.get() { share_panel(state, past) } else { nothing() }
            },
        );
    any(view! {
        <div class="share-tool" on:keydown=on_key>
            <div class="tool-row">
                <button
                    class="tool"
                    type="button"
                    node_ref=share
                    aria-expanded=move || is_sharing.get().to_string()
                    aria-controls="share-panel"
                    on:click=move |_| is_sharing.set(!is_sharing.get_untracked())
                >
                    "Share"
                </button>
            </div>
            // Style sheets show it where there is something in it.
            <div class="tool-panel" id="share-panel">{panel}</div>
        </div>
    })
}
