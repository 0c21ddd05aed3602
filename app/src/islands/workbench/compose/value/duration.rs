//! A duration: a number with its unit, or a range.

use leptos::prelude::*;

use super::Value;
use crate::workbench::{Unit, duration_text, number_and_unit};

/// The number, and a list of units beside it.
#[component]
pub(super) fn DurationControl(value: Value) -> impl IntoView {
    let text = value.row.text;
    let (number, unit) = text.with_untracked(|text| {
        let (number, unit) = number_and_unit(text);
        (number.to_owned(), unit)
    });
    // What is typed stays as it is typed: a unit may follow.
    let typed = RwSignal::new(number);
    let unit = RwSignal::new(unit);
    let on_input = move |event| {
        let now: String = event_target_value(&event);
        let asked = duration_text(&now, unit.get_untracked());
        if asked != now.trim() || asked.is_empty() {
            typed.set(now);
        } else {
            unit.set(number_and_unit(&asked).1);
            typed.set(now);
        }
        value.set(asked);
    };
    let on_leave =
        move |_| typed.set(number_and_unit(&text.read_untracked()).0.to_owned());
    let on_unit = move |event| {
        let suffix = event_target_value(&event);
        let chosen = Unit::ALL.into_iter().find(|unit| unit.suffix() == suffix);
        unit.set(chosen.unwrap_or(Unit::Written));
        let number = number_and_unit(&typed.read_untracked()).0.to_owned();
        if !number.is_empty() {
            value.set(duration_text(&number, unit.get_untracked()));
        }
        typed.set(number);
    };
    let units = Unit::ALL.map(|one| {
        view! {
            <option value=one.suffix() selected=move || unit.get() == one>{one.label()}</option>
        }
    });
    view! {
        <input
            id=value.id()
            data-control=value.id()
            class="value"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            placeholder=number_and_unit(value.example).0
            prop:value=move || typed.get()
            aria-describedby=value.hint_id()
            aria-invalid=move || value.invalid()
            on:input=on_input
            on:change=on_leave
        />
        <select
            class="unit"
            autocomplete="off"
            aria-label=format!("unit of {}", value.name.get_value())
            prop:value=move || unit.get().suffix()
            on:change=on_unit
        >
            {units}
        </select>
    }
}
