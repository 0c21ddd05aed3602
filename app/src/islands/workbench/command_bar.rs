//! What is sent: the method, the simulator URL, and the same as a command.

use leptos::{html, prelude::*};

use super::{
    copy::CopyButton, copy_menu::CopyMenu, result_bar::SendButton,
    state::WorkbenchState,
};
use crate::{
    base_path::{base_path, below_base},
    browser::focus,
    workbench::{Copyable, METHODS},
};

/// The choice of a method that is typed.
const OTHER: &str = "";

/// Method, URL and Send.
#[component]
pub(super) fn CommandBar() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    // What leads to the service gives way where there is little room.
    let origin = move || state.origin.get() + &base_path();
    let path = move || {
        let path = until_query(&state.path.read()).0.to_owned();
        below_base(&path).map(str::to_owned).unwrap_or(path)
    };
    let query = move || until_query(&state.path.read()).1.to_owned();
    view! {
        <div class="command-bar">
            <MethodControl/>
            // Text, because a link would send the request by being followed.
            <div class="simulator-url" role="group" aria-label="Simulator URL" tabindex="0">
                <code>
                    <span class="origin">{origin}</span>
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
        <p class="hint method-problem" id="method-problem" role="status">
            {move || state.method_problem()}
        </p>
    }
}

/// The method: one of the usual ones, or any other as text.
#[component]
fn MethodControl() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let method = move || state.draft.read().method.clone();
    let is_usual = |method: &str| METHODS.contains(&method);
    let is_typed = RwSignal::new(!is_usual(&untrack(method)));
    let chosen = move || if is_typed.get() { OTHER.to_owned() } else { method() };
    let first = untrack(chosen);
    let options = METHODS.map(|method| {
        view! { <option value=method selected=method == first>{method}</option> }
    });
    // Whoever chooses to type a method types it next.
    let is_chosen = StoredValue::new(false);
    let on_change = move |event| {
        let value = event_target_value(&event);
        is_chosen.set_value(true);
        is_typed.set(!is_usual(&value));
        // Only the planner says what is sent then.
        state.load_controls();
        state.choose_method(&value);
    };
    let method_name = move || {
        is_typed.get().then(|| view! { <MethodName is_new=is_chosen.get_value()/> })
    };
    view! {
        <select
            class="method"
            aria-label="Method"
            autocomplete="off"
            prop:value=chosen
            on:change=on_change
        >
            {options}
            <option value=OTHER selected=first == OTHER>"other …"</option>
        </select>
        {method_name}
    }
}

/// A method as text.
#[component]
fn MethodName(is_new: bool) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let method = move || state.draft.read().method.clone();
    let input = NodeRef::<html::Input>::new();
    if is_new {
        input.on_load(focus::input);
    }
    view! {
        <input
            class="method method-name"
            aria-label="Name of the method"
            aria-describedby="method-problem"
            aria-invalid=move || state.method_problem().map(|_| "true")
            node_ref=input
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            placeholder="PROPFIND"
            value=untrack(method)
            prop:value=method
            on:input=move |event| state.choose_method(&event_target_value(&event))
        />
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
