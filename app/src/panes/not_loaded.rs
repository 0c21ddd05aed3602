//! What is said where a chunk of the wasm could not be loaded.

use leptos::prelude::*;

use crate::browser::address;

/// A sentence, a button that tries again, and one that loads the page again: the
/// server may be gone, or hold a newer version of the page.
#[component]
pub(crate) fn ChunkNotLoaded(
    /// What is missing: the beginning of the sentence.
    what: &'static str,
    /// Tries again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <p class="not-loaded" role="status">
            {what}
            " could not be loaded. "
            <button type="button" on:click=move |_| retry.run(())>"Try again"</button>
            " "
            <button type="button" on:click=|_| address::reload()>"Reload the page"</button>
        </p>
    }
}
