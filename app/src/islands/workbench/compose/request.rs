//! The request: its header fields, and its content with a media type.

mod content;
mod fields;
mod hint;
mod names;

use leptos::prelude::*;

use self::{content::RequestContent, fields::RequestFields};
use super::super::state::WorkbenchState;

/// What is sent with the method of the command bar.
#[component]
pub(super) fn RequestControls() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div class="request-controls" data-count=move || state.request_count()>
            <RequestFields/>
            <RequestContent/>
        </div>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
