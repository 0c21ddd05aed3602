//! What is said where the rules could not be loaded.

use leptos::prelude::*;

use crate::browser::address;

/// A sentence, a button that tries again, and one that loads the page again: the
/// server may be gone, or hold a newer version of the page and its rules.
#[component]
pub(super) fn RulesNotLoaded(
    /// Tries again.
    retry: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <p class="not-loaded" role="status">
            "The rules of the Inspector could not be loaded. "
            <button type="button" on:click=move |_| retry()>"Try again"</button>
            " "
            <button type="button" on:click=|_| address::reload()>"Reload the page"</button>
        </p>
    }
}
