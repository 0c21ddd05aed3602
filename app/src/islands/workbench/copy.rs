//! Copying, and what is said of it.

use leptos::{html, prelude::*};

use super::state::WorkbenchState;
use crate::{browser::focus, workbench::Copyable};

/// Copies a text about the ask.
#[component]
pub(super) fn CopyButton(what: Copyable) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let is_done = move || {
        let copied = state.copied.read();
        copied.as_ref().is_some_and(|c| c.what == what && c.refused.is_none())
    };
    view! {
        <button
            class="copy-button"
            type="button"
            disabled=move || !state.is_valid()
            data-done=move || is_done().then_some("")
            on:click=move |_| state.copy(what)
        >
            {what.label()}
        </button>
    }
}

/// Says that it worked, or offers the text to be copied by hand.
#[component]
pub(super) fn CopyFeedback() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let done = move || {
        let copied = state.copied.read();
        let done = copied.as_ref().filter(|copied| copied.refused.is_none());
        done.map_or("", |copied| copied.what.done())
    };
    let refused = Memo::new(move |_| {
        state.copied.read().as_ref().and_then(|copied| copied.refused.clone())
    });
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if refused.read().is_some()
            && let Some(input) = input.get_untracked()
        {
            focus::input(input);
        }
    });
    view! {
        <div class="copy-feedback">
            <p class="copy-done" role="status">{done}</p>
            <div class="copy-by-hand" hidden=move || refused.read().is_none()>
                <label for="copy-by-hand-text">
                    "The browser keeps the clipboard from this page. The text is selected: press \
                     Ctrl+C or ⌘C."
                </label>
                <input
                    id="copy-by-hand-text"
                    readonly
                    node_ref=input
                    prop:value=move || refused.get().unwrap_or_default()
                />
                <button type="button" on:click=move |_| state.copied.set(None)>"Close"</button>
            </div>
        </div>
    }
}
