//! What is done with an ask besides sending it: beside the tabs of what is asked.

use leptos::prelude::*;

use super::{PastPlace, many::ManyButton};

/// The buttons. Each opens a panel.
#[component]
pub(in crate::islands::workbench) fn Tools() -> impl IntoView {
    view! {
        <div class="tools">
            <PastPlace class="past-tools" shows=|chunk| chunk.share/>
            <div class="tool-row many-tool">
                <ManyButton/>
            </div>
        </div>
    }
}
