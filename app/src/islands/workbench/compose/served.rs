//! The controls as the server renders them: a link for each option to add, and a line
//! with a link for each that is on; for the request, those of a form. They work without
//! wasm.

use http_status::excerpt;
use leptos::prelude::*;

use super::{
    super::state::{OptionRow, WorkbenchState},
    served_request,
};
use crate::{
    base_path::href,
    workbench::{
        Group, MOST_STEPS, Row, SERVED_KEY, Suggestion, first_place, hint, name_of,
        places, steps_of,
    },
};

/// The longest address that is repeated in each link. A longer one would make a page of
/// many times its size.
const LONGEST: usize = 400;

/// The controls of a group.
pub(super) fn controls(group: Group) -> AnyView {
    let state = expect_context::<WorkbenchState>();
    match group {
        Group::Response => view! { {rows(state, group)} {chips(state)} }.into_any(),
        Group::Sequence => view! { {steps(state)} {rows(state, group)} }.into_any(),
        Group::Request => served_request::controls(state),
        Group::Faults => ().into_any(),
    }
}

/// The address of the page with other rows, where it is short enough.
fn link(state: WorkbenchState, change: impl FnOnce(&mut Vec<Row>)) -> Option<String> {
    let is_short = state.path.read().len() < LONGEST;
    is_short.then(|| state.link_with(change))
}

fn with_row(rows: &mut Vec<Row>, option: &'static str, text: &str) {
    rows.retain(|row| row.option != option || row.step.is_some() || option == "header");
    let id = rows.iter().map(|row| row.id + 1).max().unwrap_or_default();
    let text = text.to_owned();
    rows.push(Row { id, step: None, option, text, is_given: true });
}

fn chips(state: WorkbenchState) -> impl IntoView {
    let offered = state.suggestions();
    let part = |is_first| {
        let own = offered.iter().filter(move |one| {
            one.is_first == is_first && one.group() == Group::Response
        });
        own.map(|one| chip(state, one)).collect::<Vec<_>>()
    };
    view! {
        <div class="option-chips">
            <div class="first-chips">{part(true)}</div>
            <details class="more-options">
                <summary data-control="more-options">"more options"</summary>
                <div class="more-chips">{part(false)}</div>
            </details>
        </div>
    }
}

fn chip(state: WorkbenchState, suggestion: &Suggestion) -> Option<AnyView> {
    if state.row_of(suggestion).is_some() {
        return None;
    }
    let (label, option) = (suggestion.label().to_owned(), suggestion.option);
    let text = suggestion.starting_text();
    let href = link(state, |rows| with_row(rows, option, &text));
    let default = suggestion
        .default
        .clone()
        .map(|default| view! { " " <span class="default">{default}</span> });
    let control = format!("add-{label}");
    let view = view! {
        <a class="option-chip" href=href data-control=control>
            <span class="pill">
                <span class="sign" aria-hidden="true"></span>
                {label}
                {default}
            </span>
        </a>
    };
    Some(view.into_any())
}

fn rows(state: WorkbenchState, group: Group) -> impl IntoView {
    let own = state.rows.get().into_iter().filter(move |row| row.group() == group);
    let lines: Vec<_> = own.map(|row| line(state, row)).collect();
    view! { <div class="option-rows">{lines}</div> }
}

fn line(state: WorkbenchState, row: OptionRow) -> impl IntoView {
    let name = name_of(row.step, row.option);
    let href = link(state, |rows| rows.retain(|one| one.id != row.id));
    let problem = state.checked.read().problem(row.id).map(hint);
    let about = format!("Remove {name}");
    let of = name.clone();
    view! {
        <div class="option-row" data-option=of>
            <span class="option-name">{name}</span>
            <code class="value">{excerpt(&row.text.get())}</code>
            <a class="remove" href=href aria-label=about data-control=format!("remove-{}", row.id)>
                <span aria-hidden="true">"×"</span>
            </a>
            {problem.map(|problem| view! { <p class="hint" data-problem="">{problem}</p> })}
        </div>
    }
}

fn steps(state: WorkbenchState) -> impl IntoView {
    let steps = steps_of(&state.codes.read());
    let widths: Vec<_> = steps.iter().map(|step| places(&step.code)).collect();
    let items: Vec<_> = steps
        .iter()
        .take(MOST_STEPS)
        .enumerate()
        .map(|(index, step)| {
            let weight =
                (!step.weight.is_empty()).then(|| format!(", weight {}", step.weight));
            let place = first_place(&widths, index).to_string();
            view! { <li value=place>{step.code.clone()} {weight}</li> }
        })
        .collect();
    let last = steps.last().map(|step| step.code.clone()).unwrap_or_default();
    let is_in_order = state.row_named("order").is_some();
    let in_order = link(state, |rows| {
        with_row(rows, "order", "sequence");
        if !rows.iter().any(|row| row.option == "key") {
            with_row(rows, "key", SERVED_KEY);
        }
    });
    // What is of a sequence alone means nothing without one.
    let by_chance = link(state, |rows| {
        rows.retain(|row| {
            row.step.is_none() && !matches!(row.option, "order" | "on_end")
        });
    });
    let query = if is_in_order { link(state, |_| {}) } else { in_order.clone() };
    let longer = query.as_ref().map(|link| {
        let (_, query) = link.split_once('?').unwrap_or_default();
        href(&format!("/codes/{},{last}?{query}", state.codes.read()))
    });
    let (way, label) =
        if is_in_order { (by_chance, "By chance") } else { (in_order, "In order") };
    view! {
        <p class="hint">"Several codes, one after the other for each request with the same key, or by chance."</p>
        <ol class="served-steps">{items}</ol>
        <div class="option-chips">
            <a class="option-chip" href=longer data-control="add-step">
                <span class="pill"><span class="sign" aria-hidden="true"></span>"step"</span>
            </a>
            <a class="option-chip" href=way data-control="order">
                <span class="pill">{label}</span>
            </a>
        </div>
    }
}
