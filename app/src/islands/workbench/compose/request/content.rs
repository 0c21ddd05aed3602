//! The content of the request, and its media type.

use leptos::prelude::*;

use super::{super::super::state::WorkbenchState, hint::RequestHint};
use crate::workbench::{MediaType, Place};

/// A text, what media type it is sent as, and whether it is sent at all.
#[component]
pub(super) fn RequestContent() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let first = state.draft.read_untracked().content.clone();
    let invalid = move || state.request_problem(Place::Content).map(|_| "true");
    let on_input = move |event| {
        let text = event_target_value(&event);
        state.draft.update(|draft| draft.content = text);
    };
    view! {
        <div class="request-content">
            <label for="request-content">"Content"</label>
            <textarea
                id="request-content"
                rows="5"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder="{\"name\": \"value\"}"
                aria-describedby="request-content-hint"
                aria-invalid=invalid
                on:input=on_input
            >
                {first}
            </textarea>
            <MediaTypeControl/>
            <RequestHint id="request-content-hint".to_owned() place=Place::Content/>
            <button
                class="use-post"
                type="button"
                hidden=move || !state.keeps_content_back()
                on:click=move |_| state.choose_method("POST")
            >
                "Use POST"
            </button>
        </div>
    }
}

/// The media type: guessed until one is chosen.
#[component]
fn MediaTypeControl() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let chosen = state.draft.read_untracked().media_type;
    let options = MediaType::ALL.map(|one| {
        let label = one.label();
        view! { <option value=one.id() selected=chosen == Some(one)>{label}</option> }
    });
    let guess = move || format!("by the text: {}", state.draft.read().guess().value());
    let on_change = move |event| {
        let chosen = MediaType::from_id(&event_target_value(&event));
        state.draft.update(|draft| draft.media_type = chosen);
    };
    view! {
        <label for="request-type">"Media type"</label>
        <select
            id="request-type"
            autocomplete="off"
            disabled=move || state.draft.read().has_own_type()
            on:change=on_change
        >
            <option value="" selected=chosen.is_none()>{guess}</option>
            {Vec::from(options)}
        </select>
    }
}
