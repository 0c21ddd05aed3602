//! What is sent: the method, the simulator URL, and the same as a command.

use leptos::prelude::*;

use super::{
    copy::CopyButton, copy_menu::CopyMenu, result_bar::SendButton,
    state::WorkbenchState,
};
use crate::workbench::{Copyable, METHODS};

/// Method, URL and Send.
#[component]
pub(super) fn CommandBar() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let chosen = state.method.get_untracked();
    let methods = METHODS.map(|method| {
        view! { <option value=method selected=method == chosen>{method}</option> }
    });
    let path = move || until_query(&state.path.read()).0.to_owned();
    let query = move || until_query(&state.path.read()).1.to_owned();
    view! {
        <div class="command-bar">
            <select
                class="method"
                aria-label="Method"
                autocomplete="off"
                on:change=move |event| state.choose_method(&event_target_value(&event))
            >
                {methods}
            </select>
            // Text, because a link would send the request by being followed.
            <div class="simulator-url" role="group" aria-label="Simulator URL" tabindex="0">
                <code>
                    <span class="origin">{move || state.origin.get()}</span>
                    <span class="path">{path}</span>
                    <span class="query">{query}</span>
                </code>
            </div>
            <div class="copy-group">
                <CopyButton what=Copyable::Url/>
                <CopyMenu/>
            </div>
            <SendButton/>
        </div>
    }
}

/// The command line of the same request.
#[component]
pub(super) fn CurlBar() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div class="curl-bar">
            <span class="prompt" aria-hidden="true">"$"</span>
            <div class="curl-line" role="group" aria-label="curl command" tabindex="0">
                <code>{move || state.curl()}</code>
            </div>
            <CopyButton what=Copyable::Curl/>
        </div>
    }
}

/// A path, and its query with the question mark.
fn until_query(path: &str) -> (&str, &str) {
    let query = path.find('?').unwrap_or(path.len());
    path.split_at_checked(query).unwrap_or_default()
}
