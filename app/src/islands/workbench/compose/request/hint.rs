//! What is wrong with a part of the request, or to be known of it.

use leptos::prelude::*;

use super::super::super::state::WorkbenchState;
use crate::workbench::Place;

/// A line below a control.
#[component]
pub(super) fn RequestHint(id: String, place: Place) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let problem = Memo::new(move |_| state.request_problem(place));
    let words = move || {
        let note = || if place == Place::Content { state.content_note() } else { None };
        problem.get().or_else(note).unwrap_or_default()
    };
    view! {
        <p
            class="hint"
            id=id
            aria-live="polite"
            data-problem=move || problem.read().is_some().then_some("")
        >
            {words}
        </p>
    }
}
