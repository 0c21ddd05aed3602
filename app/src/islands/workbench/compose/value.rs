//! The control of a value, by what its option takes.

mod content;
mod duration;
mod field;

use http_status::{Limits, Takes, option};
use leptos::prelude::*;

use self::{content::ContentControl, duration::DurationControl, field::FieldControl};
use super::{
    super::state::{OptionRow, WorkbenchState},
    suggested_names::{FIELDS, TYPES},
};
use crate::{base_path::href, late_view::late_view};

/// What each control of a value has.
#[derive(Debug, Clone, Copy)]
struct Value {
    row: OptionRow,
    /// The name of the option.
    name: StoredValue<String>,
    /// A value that is accepted.
    example: &'static str,
    is_wrong: Signal<bool>,
}

impl Value {
    fn id(self) -> String {
        format!("option-{}", self.row.id)
    }

    fn hint_id(self) -> String {
        format!("hint-{}", self.row.id)
    }

    fn invalid(self) -> Option<&'static str> {
        self.is_wrong.get().then_some("true")
    }

    /// Takes what was typed.
    fn set(self, text: String) {
        self.row.text.set(text);
        self.row.is_given.set(true);
    }
}

/// The control of a value.
#[component]
pub(super) fn ValueControl(
    row: OptionRow,
    name: String,
    is_wrong: Signal<bool>,
) -> impl IntoView {
    let entry = option(row.option);
    let example = entry.map_or("", |entry| entry.example);
    let value = Value { row, name: StoredValue::new(name), example, is_wrong };
    match entry.map_or(Takes::Line, |entry| entry.takes) {
        Takes::Duration | Takes::DurationRange => {
            late_view(view! { <DurationControl value/> }).into_any()
        }
        Takes::Choice(words) => {
            late_view(view! { <ChoiceControl value words/> }).into_any()
        }
        Takes::Field => late_view(view! { <FieldControl value/> }).into_any(),
        Takes::Lines => late_view(view! { <ContentControl value/> }).into_any(),
        takes => late_view(view! { <LineControl value takes/> }).into_any(),
    }
}

/// A line of text, with what a browser knows of its kind.
#[component]
fn LineControl(value: Value, takes: Takes) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let text = value.row.text;
    let is_whole = takes == Takes::Whole;
    let is_digits = text.get_untracked().bytes().all(|byte| byte.is_ascii_digit());
    let kind = if is_whole && is_digits { "number" } else { "text" };
    let list = match takes {
        Takes::FieldName => Some(FIELDS),
        Takes::MediaType => Some(TYPES),
        _ => None,
    };
    let placeholder = match takes {
        Takes::Reference => href(value.example),
        _ => value.example.to_owned(),
    };
    let most = (is_whole && value.row.option == "size")
        .then(|| state.with_limits(|limits: &Limits| limits.content));
    view! {
        <input
            id=value.id()
            data-control=value.id()
            class="value"
            type=kind
            min=is_whole.then_some("0")
            max=most
            list=list
            autocomplete="off"
            spellcheck="false"
            placeholder=placeholder
            prop:value=move || text.get()
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}

/// One of a few words.
#[component]
fn ChoiceControl(value: Value, words: &'static [&'static str]) -> impl IntoView {
    let text = value.row.text;
    // A new one asks for the first: there is no word for nothing.
    if text.read_untracked().is_empty() {
        value.set(words.first().copied().unwrap_or_default().to_owned());
    }
    let current = text.get_untracked();
    let is_known = words.contains(&current.as_str());
    let wrong = (!is_known).then(|| {
        view! { <option value=current.clone() selected=true>{current.clone()}</option> }
    });
    let options: Vec<_> = words
        .iter()
        .map(|word| view! { <option value=*word selected=*word == current>{*word}</option> })
        .collect();
    view! {
        <select
            id=value.id()
            data-control=value.id()
            class="value"
            autocomplete="off"
            prop:value=move || text.get()
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:change=move |event| value.set(event_target_value(&event))
        >
            {wrong}
            {options}
        </select>
    }
}
