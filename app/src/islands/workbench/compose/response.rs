//! The options of a response: a line for each that is set, and a button for each to add.

use leptos::prelude::*;

use super::{super::state::WorkbenchState, option_line::OptionLines};
use crate::workbench::{Group, Suggestion};

/// The options that are set, and those to add.
#[component]
pub(super) fn ResponseOptions() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let rows = Signal::derive(move || {
        let mut rows = state.rows.get();
        rows.retain(|row| row.group() == Group::Response);
        rows
    });
    view! {
        <OptionLines rows next="more-options".to_owned()/>
        <div class="option-chips" role="group" aria-label="Options">
            <div class="first-chips"><Suggestions is_first=true/></div>
            <details class="more-options">
                <summary data-control="more-options">"more options"</summary>
                <div class="more-chips"><Suggestions is_first=false/></div>
            </details>
        </div>
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
        suggestions
            .retain(|one| one.is_first == is_first && one.group() == Group::Response);
        suggestions.into_iter().map(button).collect_view()
    }
}

/// Adds an option. One that is on is a line instead.
#[component]
fn SuggestionButton(suggestion: Suggestion) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let label = suggestion.label().to_owned();
    let default = suggestion
        .default
        .clone()
        .map(|default| view! { " " <span class="default">{default}</span> });
    let suggestion = StoredValue::new(suggestion);
    let control = format!("add-{label}");
    view! {
        <button
            class="option-chip"
            type="button"
            data-control=control
            hidden=move || state.row_of(&suggestion.read_value()).is_some()
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
