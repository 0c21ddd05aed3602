//! What is in the menu: two addresses, told apart, and the request in every format.

use leptos::prelude::*;
use snippets::{FORMATS, Format, Request};

use crate::islands::workbench::state::WorkbenchState;

/// The most that the texts of all formats may weigh together; every page has them.
const MOST: usize = 5_500;

/// The formats that stay where the URL is so long that all would weigh more.
const FEW: [&str; 3] = ["curl", "fetch", "requests"];

/// The menu of what is asked.
pub(super) fn menu(state: WorkbenchState) -> impl IntoView {
    untrack(|| {
        let link = item(
            "link",
            "Link to this page",
            Some("for people: opens this page with its options"),
            state.page_address(),
        );
        // A link to a page with a mistake is fine: it shows the mistake.
        let programs = state.is_valid().then(|| programs(state));
        view! {
            <details>
                <summary aria-label="Copy as…">"▾"</summary>
                <div class="copy-panel">
                    <p class="copy-told" role="status"></p>
                    {link}
                    {programs}
                </div>
            </details>
        }
    })
}

/// What programs ask.
fn programs(state: WorkbenchState) -> impl IntoView {
    let texts = texts(&state.request());
    let is_cut = texts.len() < FORMATS.len();
    // It has a button of its own, beside the menu.
    let url = (!texts.is_empty()).then(|| {
        let hint = Some("for programs: answers with the code");
        item("url", "URL of the simulator", hint, state.url())
    });
    let items = texts
        .into_iter()
        .map(|(format, text)| item(format.id, format.name, None, text));
    view! {
        {url}
        {items.collect_view()}
        {is_cut
            .then(|| {
                view! { <p class="hint">"The URL is so long that not every format is here."</p> }
            })}
    }
}

/// The formats and their texts: all, a few, or none, so that a page stays small.
fn texts(request: &Request) -> Vec<(&'static Format, String)> {
    let mut texts: Vec<_> =
        FORMATS.iter().map(|format| (format, format.text(request))).collect();
    let is_heavy = |texts: &[(&Format, String)]| {
        texts.iter().map(|(_, text)| text.len()).sum::<usize>() > MOST
    };
    if is_heavy(&texts) {
        texts.retain(|(format, _)| FEW.contains(&format.id));
    }
    if is_heavy(&texts) {
        texts.clear();
    }
    texts
}

/// A text to unfold.
fn item(
    id: &'static str,
    name: &'static str,
    hint: Option<&'static str>,
    text: String,
) -> impl IntoView {
    view! {
        <details name="copy-as" data-format=id>
            <summary>
                <span>{name}</span>
                {hint.map(|hint| view! { <small>{hint}</small> })}
            </summary>
            <pre tabindex="0">{text}</pre>
        </details>
    }
}
