//! A line for an option that is set.

use http_status::option;
use leptos::prelude::*;

use super::{
    super::state::{OptionRow, WorkbenchState},
    value::ValueControl,
};
use crate::{
    browser::focus,
    workbench::{hint, name_of},
};

/// A line for each of these rows.
#[component]
pub(super) fn OptionLines(
    rows: Signal<Vec<OptionRow>>,
    /// The control that has the focus when a line is gone.
    next: String,
) -> impl IntoView {
    let next = StoredValue::new(next);
    view! {
        <div class="option-rows">
            <For
                each=move || rows.get()
                key=|row| (row.id, row.step)
                children=move |row| {
                    view! { <OptionLine row next=next.get_value()/> }
                }
            />
        </div>
    }
}

/// The name of an option, the control of its value, what is said of it, and a button to
/// take it away.
#[component]
fn OptionLine(
    row: OptionRow,
    /// The control that has the focus when the line is gone.
    next: String,
) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let OptionRow { id, step, option: entry, is_new, .. } = row;
    let name = name_of(step, entry);
    let (input_id, hint_id) = (format!("option-{id}"), format!("hint-{id}"));
    let summary = option(entry).map_or("", |entry| entry.summary);
    let problem =
        Memo::new(move |_| state.checked.read().problem(id).map(ToOwned::to_owned));
    let is_wrong = Signal::derive(move || problem.read().is_some());
    if is_new {
        focus::control(input_id.clone());
    }
    let on_remove = move |_| {
        state.remove(id);
        focus::control(next.clone());
    };
    let remove = format!("Remove {name}");
    let of = name.clone();
    view! {
        <div class="option-row" data-option=of>
            <label for=input_id>
                {step.map(|step| view! { <span class="visually-hidden">{format!("step{step}.")}</span> })}
                {entry}
            </label>
            <ValueControl row name is_wrong/>
            <button
                class="remove"
                type="button"
                aria-label=remove
                data-control=format!("remove-{id}")
                on:click=on_remove
            >
                <span aria-hidden="true">"×"</span>
            </button>
            <p
                class="hint"
                id=hint_id
                aria-live="polite"
                data-problem=move || is_wrong.get().then_some("")
            >
                {move || hint(problem.read().as_deref().unwrap_or(summary))}
            </p>
        </div>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
