//! What the text leaves out: the status, the method, the URL and the request fields.

use http_status::parameter::Parameter;
use inspect::{PARAMETERS, PasteContext, PasteInput};
use leptos::{either::Either, prelude::*};

use super::state::PasteState;
use crate::paste::served_text;

/// A control for each parameter.
#[component]
pub(super) fn Parameters(
    /// The box that this is a part of.
    paste: PasteState,
) -> impl IntoView {
    let input = paste.input.read_untracked();
    let rows = PARAMETERS.iter().map(|parameter| row(paste, &input, parameter));
    let rows = rows.collect_view();
    view! {
        <details
            class="card beside"
            node_ref=paste.parameters
            open=!input.parameters.is_empty()
        >
            <summary>"What the text leaves out: status, method, URL, request fields"</summary>
            {rows}
        </details>
    }
}

fn row(
    paste: PasteState,
    input: &PasteInput,
    parameter: &'static Parameter<PasteContext>,
) -> impl IntoView + use<> {
    let name = parameter.name;
    let (id, problem) = (format!("beside-{name}"), format!("problem-{name}"));
    let value = input.lines(name);
    let control = if parameter.repeatable {
        Either::Left(view! {
            <textarea
                id=id.clone()
                name=name
                rows="3"
                spellcheck="false"
                autocomplete="off"
                placeholder=parameter.example
                aria-describedby=problem.clone()
            >
                {served_text(&value)}
            </textarea>
        })
    } else {
        Either::Right(view! {
            <input
                id=id.clone()
                name=name
                value=value
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                placeholder=parameter.example
                aria-describedby=problem.clone()
            />
        })
    };
    view! {
        <div class="beside-row">
            <label for=id>{label(name)}</label>
            {control}
            <p class="hint" id=problem data-problem="">{move || paste.problem(name)}</p>
        </div>
    }
}

/// What a parameter is called on the page.
fn label(name: &'static str) -> &'static str {
    match name {
        "status" => "Status",
        "method" => "Method",
        "url" => "URL",
        "request_header" => "Request fields, one a line",
        other => other,
    }
}
