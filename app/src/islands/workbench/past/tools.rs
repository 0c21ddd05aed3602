//! What is done with an ask besides sending it: a row beside the tabs of what is asked.

use leptos::prelude::*;

use super::many::ManyButton;

/// The row. Each opens a panel elsewhere.
#[component]
pub(in crate::islands::workbench) fn Tools() -> impl IntoView {
    view! {
        <div class="tools">
            <ManyButton/>
        </div>
    }
}
