//! Send, wherever it stands, and the last result in a few words.

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

/// The last result, said aloud once it is inspected. On a phone it is seen too, beside
/// Send, in reach of the thumb.
#[component]
pub(super) fn ResultBar() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let Reports { seen, .. } = expect_context();
    let words = move || {
        let said = if seen.is_busy() { None } else { state.announcement() };
        let counts = seen.counts().map(|counts| format!(", {counts}"));
        said.map(|said| said + &counts.unwrap_or_default())
    };
    view! {
        <div class="result-bar">
            <p
                role="status"
                data-class=move || state.live.read().as_ref().and_then(|live| live.told.class)
            >
                {words}
            </p>
            <SendButton/>
        </div>
    }
}
