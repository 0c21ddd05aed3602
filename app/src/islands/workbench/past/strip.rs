//! The history as a row of results, the newest first: each shows its exchange again.

use std::sync::Arc;

use http_status::Code;
use leptos::prelude::*;

use super::{super::state::WorkbenchState, PastState};
use crate::{clock, late_view::late_view, workbench::PastExchange};

/// Shows the history, and keeps it from now on.
pub(super) fn strip_view(state: WorkbenchState, past: PastState) -> AnyView {
    past.keep(state);
    let is_empty = move || past.exchanges.read().is_empty();
    let chips = move || {
        let exchanges = past.exchanges.get().into_iter();
        exchanges.map(|past| view! { <Chip state past/> }).collect_view()
    };
    late_view(view! {
        <p class="hint" hidden=move || !is_empty()>"Nothing was sent yet."</p>
        <ul class="past-list" aria-label="History" hidden=is_empty>{chips}</ul>
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
fn Chip(state: WorkbenchState, past: Arc<PastExchange>) -> impl IntoView {
    let at = past.at;
    let is_shown = move || state.live.read().as_ref().is_some_and(|live| live.at == at);
    let class = past.answer().and_then(|answer| Code::new(answer.status));
    let page = past.page.clone();
    view! {
        <li>
            <button
                class="past-chip"
                type="button"
                data-class=class.map(|code| code.class().id())
                aria-pressed=move || is_shown().to_string()
                title=format!("{page}, {}", clock::local_time(at))
                on:click={
                    let past = past.clone();
                    move |_| state.restore_exchange(&past)
                }
            >
                <span class="past-word">{past.word()}</span>
            </button>
        </li>
    }
}
