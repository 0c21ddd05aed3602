//! "Send ×10": the ask sent several times, one after the other or together.

mod panel;
mod runner;
mod strip;

use leptos::prelude::*;

pub(super) use self::panel::panel_view;
use super::{super::state::WorkbenchState, PastState};

/// Whether the panel is open, and how many requests it will send.
#[derive(Clone, Copy)]
pub(in crate::islands::workbench) struct ManyState {
    is_open: RwSignal<bool>,
    /// The last right number, as it was typed.
    count: RwSignal<String>,
}

impl ManyState {
    /// A panel that is closed.
    pub(super) fn new() -> Self {
        Self { is_open: RwSignal::new(false), count: RwSignal::new("10".to_owned()) }
    }
}

/// Opens the panel.
#[component]
pub(super) fn ManyButton() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let past = expect_context::<PastState>();
    let ManyState { is_open, count } = past.many;
    let on_click = move |_| {
        past.chunk.load();
        is_open.set(!is_open.get_untracked());
    };
    view! {
        <button
            class="tool"
            type="button"
            aria-expanded=move || is_open.get().to_string()
            disabled=move || !state.is_ready.get()
            on:click=on_click
        >
            "Send ×"
            {move || count.get()}
        </button>
    }
}
