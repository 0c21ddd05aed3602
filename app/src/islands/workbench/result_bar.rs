//! Send, wherever it stands, and the last result in a few words: for the thumb, and for
//! those who listen.

use leptos::prelude::*;

use super::{report_card::Reports, state::WorkbenchState};

/// Sends the ask. While an answer is late, it says how long it has been and cancels.
#[component]
pub(super) fn SendButton() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let waited = Memo::new(move |_| state.waited());
    let is_late = move || waited.read().is_some();
    let on_click = move |event: leptos::ev::MouseEvent| {
        if waited.read_untracked().is_some() {
            // The button is for sending again before the click is over.
            event.prevent_default();
            state.cancel();
        }
    };
    view! {
        <button
            class="send"
            type="submit"
            form="ask"
            data-late=move || is_late().then_some("")
            disabled=move || !state.can_send() && !is_late()
            on:click=on_click
        >
            {move || if is_late() { "Cancel" } else { "Send" }}
            <span aria-hidden="true">
                {move || waited.get().unwrap_or_else(|| " ↵".to_owned())}
            </span>
        </button>
    }
}

/// On a phone: the last result, and Send in reach.
#[component]
pub(super) fn ResultBar() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let result = Memo::new(move |_| state.result());
    let class = move || result.read().as_ref().map(|result| result.class);
    view! {
        <div class="result-bar">
            <span class="status-pill" data-class=class hidden=move || result.read().is_none()>
                {move || result.read().as_ref().map(|result| result.status)}
            </span>
            <span class="time">{move || result.get().map(|result| result.time)}</span>
            <SendButton/>
        </div>
    }
}

/// What is said aloud of each result, once it is inspected.
#[component]
pub(super) fn Announcement() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let Reports { seen, .. } = expect_context();
    let words = move || {
        let said = if seen.is_busy() { None } else { state.announcement() };
        let counts = seen.counts().map(|counts| format!(", {counts}"));
        said.map(|said| said + &counts.unwrap_or_default())
    };
    view! { <p class="visually-hidden" role="status">{words}</p> }
}
