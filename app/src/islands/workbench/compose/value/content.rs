//! Content: a text of any number of lines, whose media type is guessed while it is typed.

use leptos::prelude::*;

use super::{super::super::state::WorkbenchState, Value};
use crate::workbench::media_type_of;

/// A text area. The media type that it guesses is an option of its own, which can be
/// changed; one that somebody chose stays.
#[component]
pub(super) fn ContentControl(value: Value) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let text = value.row.text;
    let on_input = move |event| {
        let now = event_target_value(&event);
        let before = text.with_untracked(|text| media_type_of(text));
        let guess = media_type_of(&now);
        value.set(now);
        let step = value.row.step;
        if guess != before && state.media_type(step).as_deref() == before {
            state.put_at(step, "type", guess);
        }
    };
    view! {
        <textarea
            id=value.id()
            data-control=value.id()
            class="value"
            rows="3"
            autocomplete="off"
            spellcheck="false"
            placeholder=value.example
            prop:value=move || text.get()
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:input=on_input
        ></textarea>
    }
}
