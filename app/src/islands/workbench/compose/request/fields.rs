//! The header fields of the request: a row for each.

use leptos::{html, prelude::*};

use super::{super::super::state::WorkbenchState, hint::RequestHint, names::NAMES};
use crate::{browser::focus, workbench::Place};

/// The rows, and a button for one more.
#[component]
pub(super) fn RequestFields() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let add_button = NodeRef::<html::Button>::new();
    let names = NAMES.map(|name| view! { <option value=name></option> });
    let ids = move || {
        state.draft.read().fields.iter().map(|field| field.id).collect::<Vec<_>>()
    };
    view! {
        <fieldset class="request-fields">
            <legend>"Header fields"</legend>
            <For
                each=ids
                key=|id| *id
                children=move |id| view! { <FieldLine id add_button/> }
            />
            <button
                class="option-chip"
                type="button"
                node_ref=add_button
                on:click=move |_| state.add_field()
            >
                <span class="pill">
                    <span class="sign" aria-hidden="true"></span>
                    "header field"
                </span>
            </button>
            <datalist id="request-field-names">{Vec::from(names)}</datalist>
        </fieldset>
    }
}

/// A field: its name, its value, and a button to take it away.
#[component]
fn FieldLine(id: u32, add_button: NodeRef<html::Button>) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let on_remove = move |_| {
        state.remove_field(id);
        focus::element(add_button.get_untracked());
    };
    view! {
        <div class="request-field">
            <FieldInput id is_name=true/>
            <FieldInput id is_name=false/>
            <button
                class="remove"
                type="button"
                aria-label=move || state.removal_label(id)
                on:click=on_remove
            >
                <span aria-hidden="true">"×"</span>
            </button>
            <RequestHint id=hint_id(id) place=Place::Field(id)/>
        </div>
    }
}

/// The name of a field, or its value. One component, because each is kilobytes of wasm.
#[component]
fn FieldInput(id: u32, is_name: bool) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let [name, value] = state.field_texts(id);
    let input = NodeRef::<html::Input>::new();
    if is_name && name.is_empty() && value.is_empty() {
        input.on_load(focus::input);
    }
    let (label, placeholder, list, text) = if is_name {
        ("Field name", "Name", "request-field-names", name)
    } else {
        ("Field value", "value", "", value)
    };
    view! {
        <input
            aria-label=label
            list=list
            node_ref=input
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=placeholder
            value=text
            aria-describedby=hint_id(id)
            aria-invalid=move || {
                state.request_problem(Place::Field(id)).map(|_| "true")
            }
            on:input=move |event| state.set_field(id, is_name, event_target_value(&event))
        />
    }
}

fn hint_id(id: u32) -> String {
    format!("request-field-hint-{id}")
}
