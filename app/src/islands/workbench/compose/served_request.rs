//! The request as controls that the server renders. Without scripts the form around them
//! opens the page again, with this request and the options that it had.

use leptos::prelude::*;

use super::super::state::WorkbenchState;
use crate::{
    page_address::page_address,
    workbench::{Draft, FieldRow, METHODS, MediaType, Place, name_of, parameter},
};

/// Empty lines for further fields.
const EMPTY_LINES: usize = 2;

/// The longest address of a page that has the controls: they repeat all of it.
const LONGEST: usize = 4000;

/// Method, fields and content, and what the page asks for besides.
pub(super) fn controls(state: WorkbenchState) -> AnyView {
    if page_address().len() > LONGEST {
        let words = "The address of this page is too long for a form.";
        return view! { <p class="hint served-request">{words}</p> }.into_any();
    }
    let draft = state.draft.get();
    let others = state.rows.get().into_iter().map(|row| {
        let name = name_of(row.step, row.option);
        view! { <input type="hidden" name=name value=row.text.get()/> }
    });
    view! {
        <div class="request-controls served-request">
            {others.collect_view()}
            {method(&draft)}
            {fields(state, &draft)}
            {content(state, &draft)}
            <button class="small-button" type="submit">"Use this request"</button>
        </div>
    }
    .into_any()
}

fn method(draft: &Draft) -> impl IntoView + use<> {
    let usual = METHODS.map(|method| view! { <option value=method></option> });
    view! {
        <div class="request-content">
            <label for="served-method">"Request method"</label>
            <input
                id="served-method"
                name=parameter::METHOD
                value=draft.method.clone()
                list="served-methods"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
            />
            <datalist id="served-methods">{Vec::from(usual)}</datalist>
        </div>
    }
}

/// A line for each field as it is sent, `Name: value`, and some for more.
fn fields(state: WorkbenchState, draft: &Draft) -> impl IntoView + use<> {
    let is_given = |row: &&FieldRow| !(row.name.is_empty() && row.value.is_empty());
    let given =
        draft.fields.iter().filter(is_given).map(|FieldRow { id, name, value }| {
            (format!("{name}: {value}"), hint(state, Place::Field(*id)))
        });
    let empty = std::iter::repeat_with(|| (String::new(), None)).take(EMPTY_LINES);
    let lines = (1..).zip(given.chain(empty)).map(|(place, (line, hint))| {
        view! {
            <div class="request-field">
                <input
                    name=parameter::FIELD
                    value=line
                    aria-label=format!("Header field {place}")
                    placeholder="Name: value"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                />
                {hint}
            </div>
        }
    });
    view! {
        <fieldset class="request-fields">
            <legend>"Header fields"</legend>
            {lines.collect_view()}
        </fieldset>
    }
}

fn content(state: WorkbenchState, draft: &Draft) -> impl IntoView + use<> {
    let chosen = draft.media_type;
    let types = MediaType::ALL.map(|one| {
        let label = one.label();
        view! { <option value=one.id() selected=chosen == Some(one)>{label}</option> }
    });
    let note = state.content_note().map(|note| view! { <p class="hint">{note}</p> });
    view! {
        <div class="request-content">
            <label for="request-content">"Content"</label>
            <textarea
                id="request-content"
                name=parameter::CONTENT
                rows="5"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
            >
                {draft.content.clone()}
            </textarea>
            <label for="request-type">"Media type"</label>
            <select id="request-type" name=parameter::MEDIA_TYPE autocomplete="off">
                <option value="" selected=chosen.is_none()>"by the text"</option>
                {Vec::from(types)}
            </select>
            {hint(state, Place::Content)}
            {note}
        </div>
    }
}

fn hint(state: WorkbenchState, place: Place) -> Option<AnyView> {
    let problem = state.request_problem(place)?;
    Some(view! { <p class="hint" data-problem="">{problem}</p> }.into_any())
}
