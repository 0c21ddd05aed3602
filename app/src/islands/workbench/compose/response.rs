//! The options of a response: a button for each to add, and a line for each that is
//! set.

use http_status::option;
use leptos::{html, prelude::*};

use super::super::state::{OptionRow, WorkbenchState};
use crate::{
    browser::focus,
    workbench::{Suggestion, hint, name_of},
};

/// The options to add, and those that are set.
#[component]
pub(super) fn ResponseOptions() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div class="option-chips" role="group" aria-label="Options">
            <div class="first-chips"><Suggestions is_first=true/></div>
            <details class="more-options">
                <summary node_ref=state.more_options>"more options"</summary>
                <div class="more-chips"><Suggestions is_first=false/></div>
            </details>
        </div>
        <OptionRows/>
    }
}

/// Buttons for the options that mean something for the code, or for the rest.
#[component]
fn Suggestions(is_first: bool) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let suggestions = Memo::new(move |_| state.suggestions());
    let button = |suggestion| view! { <SuggestionButton suggestion/> };
    move || {
        let mut suggestions = suggestions.get();
        suggestions.retain(|suggestion| suggestion.is_first == is_first);
        suggestions.into_iter().map(button).collect_view()
    }
}

/// Adds an option, or takes it away.
#[component]
fn SuggestionButton(suggestion: Suggestion) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let label = suggestion.label().to_owned();
    let default = suggestion
        .default
        .clone()
        .map(|default| view! { " " <span class="default">{default}</span> });
    let is_switch = !suggestion.is_repeatable();
    let suggestion = StoredValue::new(suggestion);
    let pressed = move || {
        let is_on = || state.row_of(&suggestion.read_value()).is_some();
        is_switch.then(|| is_on().to_string())
    };
    view! {
        <button
            class="option-chip"
            type="button"
            aria-pressed=pressed
            on:click=move |_| state.toggle(&suggestion.read_value())
        >
            <span class="pill">
                <span class="sign" aria-hidden="true"></span>
                {label}
                {default}
            </span>
        </button>
    }
}

/// A line for each option that is set.
#[component]
fn OptionRows() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div class="option-rows">
            <For
                each=move || state.rows.get()
                key=|row| row.id
                children=move |row| view! { <OptionLine row/> }
            />
        </div>
    }
}

/// The name of an option, its value, what is said of it, and a button to take it away.
#[component]
fn OptionLine(row: OptionRow) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let OptionRow { id, step, option: entry, text, is_given, is_new } = row;
    let name = name_of(step, entry);
    let (input_id, hint_id) = (format!("option-{id}"), format!("hint-{id}"));
    let (example, summary) = option(entry).map_or(("", ""), |o| (o.example, o.summary));
    let problem =
        Memo::new(move |_| state.checked.read().problem(id).map(ToOwned::to_owned));
    let has_problem = move || problem.read().is_some();
    let input = NodeRef::<html::Input>::new();
    if is_new {
        input.on_load(focus::input);
    }
    let on_input = move |event| {
        text.set(event_target_value(&event));
        is_given.set(true);
    };
    let on_remove = move |_| {
        state.remove(id);
        focus::element(state.more_options.get_untracked());
    };
    view! {
        <div class="option-row" data-option=name.clone()>
            <label for=input_id.clone()>{name.clone()}</label>
            <input
                id=input_id
                node_ref=input
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder=example
                value=text.get_untracked()
                prop:value=move || text.get()
                aria-describedby=hint_id.clone()
                aria-invalid=move || has_problem().then_some("true")
                on:input=on_input
            />
            <p
                class="hint"
                id=hint_id
                aria-live="polite"
                data-problem=move || has_problem().then_some("")
            >
                {move || hint(problem.read().as_deref().unwrap_or(summary))}
            </p>
            <button
                class="remove"
                type="button"
                aria-label=format!("Remove {name}")
                on:click=on_remove
            >
                <span aria-hidden="true">"×"</span>
            </button>
        </div>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
