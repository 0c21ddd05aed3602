//! A field: its name, with those to choose from, and its value.

use leptos::prelude::*;

use super::{super::suggested_names::FIELDS, Value};

/// The two halves of a field line.
#[component]
pub(super) fn FieldControl(value: Value) -> impl IntoView {
    let text = value.row.text;
    let half = move |is_value: bool| {
        let text = text.read();
        let (name, content) = text.split_once(':').unwrap_or((&text, ""));
        if is_value { content.trim_start().to_owned() } else { name.to_owned() }
    };
    let set = move |name: String, content: &str| {
        let is_empty = name.is_empty() && content.is_empty();
        value.set(if is_empty { String::new() } else { format!("{name}: {content}") });
    };
    let on_name = move |event| {
        let content = untrack(|| half(true));
        set(event_target_value(&event), &content);
    };
    let on_value = move |event| {
        let name = untrack(|| half(false));
        set(name, &event_target_value(&event));
    };
    let (name, content) = value.example.split_once(": ").unwrap_or_default();
    view! {
        <input
            id=value.id()
            data-control=value.id()
            class="value field-name"
            list=FIELDS
            autocomplete="off"
            spellcheck="false"
            placeholder=name
            prop:value=move || half(false)
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:input=on_name
        />
        <span class="colon" aria-hidden="true">":"</span>
        <input
            class="value field-value"
            autocomplete="off"
            spellcheck="false"
            placeholder=content
            aria-label=format!("value of {}", value.name.get_value())
            prop:value=move || half(true)
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:input=on_value
        />
    }
}
