//! The history as a row of results, the newest first: each shows its exchange again.

use std::sync::Arc;

use http_status::Code;
use leptos::prelude::*;

use super::{super::state::WorkbenchState, PastState};
use crate::{clock, late_view::fresh_view, workbench::PastExchange};

/// Shows the history, and keeps it from now on.
pub(super) fn strip_view(state: WorkbenchState, past: PastState) -> AnyView {
    past.keep(state);
    let is_empty = move || past.exchanges.read().is_empty();
    let chips = move || {
        let exchanges = past.exchanges.get().into_iter();
        exchanges
            .map(|exchange| view! { <Chip state history=past past=exchange/> })
            .collect_view()
    };
    fresh_view(view! {
        <p class="hint" hidden=move || !is_empty()>"Nothing was sent yet."</p>
        <ul class="past-list" aria-label="History" hidden=is_empty>{chips}</ul>
        <button
            class="past-clear"
            type="button"
            hidden=move || past.exchanges.read().len() < 2
            aria-label="Compare two"
            aria-pressed=move || past.is_comparing().to_string()
            on:click=move |_| past.toggle_comparing()
        >
            "Compare"
        </button>
        <button
            class="past-clear"
            type="button"
            hidden=is_empty
            on:click=move |_| past.clear()
        >
            "Clear"
        </button>
    })
    .into_any()
}

/// An exchange as a button with its result.
#[component]
fn Chip(
    state: WorkbenchState,
    history: PastState,
    past: Arc<PastExchange>,
) -> impl IntoView {
    let at = past.at;
    let class = past.answer().and_then(|answer| Code::new(answer.status));
    let page = past.page.clone();
    view! {
        <li>
            <button
                class="past-chip"
                type="button"
                data-class=class.map(|code| code.class().id())
                aria-pressed=move || history.is_pressed(state, at).to_string()
                title=format!("{page}, {}", clock::local_time(at))
                on:click={
                    let past = past.clone();
                    move |_| history.press(state, &past)
                }
            >
                <span class="past-word">{past.word()}</span>
            </button>
        </li>
    }
}
