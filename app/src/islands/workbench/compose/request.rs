//! The request: its header fields, and its content with a media type.

mod content;
mod fields;
mod hint;
mod names;

use leptos::prelude::*;

use self::{content::RequestContent, fields::RequestFields};

/// What is sent with the method of the command bar.
#[component]
pub(super) fn RequestControls() -> impl IntoView {
    view! {
        <div class="request-controls">
            <RequestFields/>
            <RequestContent/>
        </div>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
