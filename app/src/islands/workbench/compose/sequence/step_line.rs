//! A step: its code, its weight, its own options, and buttons that move it.

use leptos::prelude::*;

use super::{Editor, OptionLines, StepItem};
use crate::{
    browser::focus,
    islands::workbench::compose::suggested_names::CODES,
    workbench::{Change, hint},
};

/// The options to add to a step, with the words for them.
const OWN: [(&str, &str); 4] = [
    ("delay", "delay"),
    ("fault", "fault"),
    ("retry_after", "Retry-After"),
    ("header", "field"),
];

/// A step of the sequence.
#[component]
pub(super) fn StepLine(item: StepItem) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let StepItem { id, code, weight } = item;
    let place = Memo::new(move |_| editor.place(id));
    let is_weighted = move || !editor.is_in_order.get();
    let problem = Memo::new(move |_| item.problem(is_weighted()));
    let invalid = move || problem.read().is_some().then_some("true");
    let own_rows = Signal::derive(move || editor.rows_of(item));
    let own_chips = OWN.map(|(option, label)| {
        view! {
            <button
                class="option-chip"
                type="button"
                aria-label=move || format!("Add {label} to step {}", place.get())
                data-control=format!("own-{id}-{option}")
                on:click=move |_| editor.add_option(item, option)
            >
                <span class="pill"><span class="sign" aria-hidden="true"></span>{label}</span>
            </button>
        }
    });
    view! {
        <li class="step">
            <div class="step-line">
                <span class="step-number" aria-hidden="true">{move || place.get()}</span>
                <input
                    class="value step-code"
                    list=CODES
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck="false"
                    data-control=format!("code-{id}")
                    aria-label=move || format!("Code of step {}", place.get())
                    aria-describedby=format!("step-hint-{id}")
                    aria-invalid=invalid
                    prop:value=move || code.get()
                    on:input=move |event| editor.type_code(item, event_target_value(&event))
                />
                <label class="step-weight" hidden=move || !is_weighted()>
                    <span>"weight"</span>
                    <input
                        class="value"
                        inputmode="decimal"
                        autocomplete="off"
                        placeholder="1"
                        aria-label=move || format!("Weight of step {}", place.get())
                        prop:value=move || weight.get()
                        on:input=move |event| {
                            editor.type_weight(item, event_target_value(&event));
                        }
                    />
                </label>
                <StepButtons item place/>
            </div>
            <p
                class="hint"
                id=format!("step-hint-{id}")
                aria-live="polite"
                data-problem=move || problem.read().is_some().then_some("")
            >
                {move || problem.read().as_deref().map(hint)}
            </p>
            <div class="step-own" hidden=is_weighted>
                <OptionLines rows=own_rows next=format!("code-{id}")/>
                <div class="option-chips">{own_chips}</div>
            </div>
        </li>
    }
}

/// Up, down, a copy, away.
#[component]
fn StepButtons(item: StepItem, place: Memo<u64>) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let id = item.id;
    let act = move |word: &'static str| {
        let items = editor.items.get_untracked();
        let Some(index) = items.iter().position(|one| one.id == id) else { return };
        let last = items.len().saturating_sub(1);
        let change = match word {
            "up" if index > 0 => Change::Swap(index - 1, index),
            "down" if index < last => Change::Swap(index, index + 1),
            "copy" => Change::Duplicate(index),
            "remove" if last > 0 => Change::Remove(index),
            _ => return,
        };
        let copy = editor.change(change).map(|copy| format!("code-{copy}"));
        let is_gone = matches!(change, Change::Remove(_));
        let same = if is_gone { "add-step".to_owned() } else { format!("{word}-{id}") };
        // Moving an element takes the focus from it.
        focus::control(copy.unwrap_or(same));
    };
    let buttons = [
        ("up", "Move", " up", "↑"),
        ("down", "Move", " down", "↓"),
        ("copy", "Duplicate", "", "++"),
        ("remove", "Remove", "", "×"),
    ];
    let buttons = buttons.map(|(word, verb, where_to, sign)| {
        let name = move || format!("{verb} step {}{where_to}", place.get());
        view! {
            <button
                class="step-button"
                type="button"
                data-control=format!("{word}-{id}")
                aria-label=name
                on:click=move |_| act(word)
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    });
    view! { <div class="step-buttons">{buttons}</div> }
}
