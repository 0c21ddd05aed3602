//! The history as a row of results, the newest first: each shows its exchange again.

use std::sync::Arc;

use leptos::prelude::*;

use super::{super::state::WorkbenchState, PastState, result_chip::ResultChip};
use crate::{clock, late_view::fresh_view, workbench::PastExchange};

/// Shows the history, and keeps it from now on.
pub(super) fn strip_view(state: WorkbenchState, past: PastState) -> AnyView {
    past.keep(state);
    let is_empty = move || past.exchanges.read().is_empty();
    let press = Callback::new(move |exchange: Arc<PastExchange>| {
        past.press(state, &exchange);
    });
    let chip = move |exchange: Arc<PastExchange>| {
        let at = exchange.at;
        let title = Some(format!("{}, {}", exchange.page, clock::local_time(at)));
        let content = view! { <span class="past-word">{exchange.word()}</span> };
        let is_chosen = move || past.is_pressed(state, at);
        view! {
            <li>
                <ResultChip past=exchange class="past-chip" title is_chosen press content/>
            </li>
        }
    };
    let chips = move || past.exchanges.get().into_iter().map(chip).collect_view();
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
