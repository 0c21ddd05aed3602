//! The panel "Share": links, copies of the response, HAR, and the way to the Inspector.

use std::sync::Arc;

use http_status::query;
use leptos::{prelude::*, task::spawn_local};

use super::{
    super::state::WorkbenchState,
    PastState,
    share_link::{self, NoLink},
};
use crate::{
    browser::{address, clipboard, download},
    late_view::fresh_view,
    page_address::page_address,
    workbench::{Answer, LiveRequest, Outcome, PastExchange, SharedLink, har},
};

/// Longest link that the Inspector's page offers itself.
const LONGEST_INSPECTED: usize = 32 * 1024;

/// What became of copying.
#[derive(Clone, Copy)]
struct Copying {
    /// What was copied.
    said: RwSignal<&'static str>,
    /// The text, where the browser keeps the clipboard to itself.
    refused: RwSignal<Option<String>>,
}

impl Copying {
    fn copy(self, text: String, done: &'static str) {
        self.said.set("");
        spawn_local(async move {
            let is_copied = clipboard::write(&text).await;
            self.said.set(if is_copied { done } else { "" });
            self.refused.set((!is_copied).then_some(text));
        });
    }
}

/// All of it. What is about a result is about the one that is shown.
#[component]
pub(super) fn SharePanel(state: WorkbenchState, past: PastState) -> impl IntoView {
    let copying = Copying { said: RwSignal::new(""), refused: RwSignal::new(None) };
    let copy_ask = move |_| {
        let link = untrack(|| state.page_link()).unwrap_or_else(page_address);
        copying.copy(address::origin() + &link, "Copied the link to this ask");
    };
    // What is under way is no result.
    let shown = Memo::new(move |_| {
        state.live.read().as_ref().and_then(PastExchange::of_request)
    });
    let result = move || {
        shown.get().map(|result| view! { <ResultParts state past result copying/> })
    };
    let by_hand = move || {
        let text = copying.refused.get();
        text.map(|text| {
            fresh_view(view! {
                <label class="share-by-hand">
                    "The browser keeps the clipboard from this page. Copy the text by hand:"
                    <textarea readonly rows="3">{text}</textarea>
                </label>
            })
        })
    };
    view! {
        <div class="share-item">
            <button class="copy-button" type="button" on:click=copy_ask>"Copy link to this ask"</button>
            <p>"Opens this page with every option. Nothing is sent before somebody presses Send."</p>
        </div>
        {result}
        <p class="hint" hidden=move || shown.read().is_some()>
            "Send the request first: then its result can be shared, copied, saved as HAR and \
             inspected as well."
        </p>
        <p class="share-said" role="status">{move || copying.said.get()}</p>
        {by_hand}
    }
}

/// What can be done with a result.
#[component]
fn ResultParts(
    state: WorkbenchState,
    past: PastState,
    result: PastExchange,
    copying: Copying,
) -> impl IntoView {
    let answer = result.answer().cloned().map(Arc::new);
    let copies = answer.map(|answer| view! { <Copies answer copying/> });
    let name = format!("statuslab-{}.har", result.word().replace(' ', "-"));
    let save_one = move |_| {
        let live = state.live.get_untracked();
        save(&name, live.as_slice());
    };
    let save_all = move |_| save("statuslab-history.har", &history(state, past));
    view! {
        <LinkPart result copying/>
        {copies}
        <div class="share-buttons" role="group" aria-label="Save or inspect">
            <button type="button" on:click=save_one>"Save as HAR"</button>
            <button
                type="button"
                hidden=move || past.exchanges.read().is_empty()
                on:click=save_all
            >
                "Save the history as HAR"
            </button>
            {move || state.live.read().as_ref().map(inspector_link)}
        </div>
    }
}

/// The link with the result, which is made as soon as the panel is open: browsers let a
/// page copy at the click alone.
#[component]
fn LinkPart(result: PastExchange, copying: Copying) -> impl IntoView {
    let made = RwSignal::new(None::<Result<SharedLink, NoLink>>);
    spawn_local(async move {
        let link = share_link::make(&result, &address::origin()).await;
        // The panel may be closed by now.
        let _ = made.try_set(Some(link));
    });
    let copy = move |_| {
        if let Some(Ok(link)) = made.get_untracked() {
            copying.copy(link.address, "Copied the link with the result");
        }
    };
    let notes = move || match made.get() {
        None => vec!["The link is being made …".to_owned()],
        Some(Ok(link)) => link.notes(),
        Some(Err(why)) => vec![why.sentence().to_owned()],
    };
    let notes =
        move || notes().into_iter().map(|note| view! { <p>{note}</p> }).collect_view();
    view! {
        <div class="share-item">
            <button
                class="copy-button"
                type="button"
                disabled=move || !matches!(&*made.read(), Some(Ok(_)))
                on:click=copy
            >
                "Copy link with the result"
            </button>
            <div>{notes}</div>
        </div>
    }
}

/// The parts of an answer as text.
#[component]
fn Copies(answer: Arc<Answer>, copying: Copying) -> impl IntoView {
    type Part = (&'static str, &'static str, fn(&Answer) -> String);
    const PARTS: [Part; 3] = [
        ("Copy response", "Copied the response", Answer::response_text),
        ("Copy fields", "Copied the fields", Answer::field_lines),
        ("Copy body", "Copied the body", |answer| {
            answer.text().unwrap_or_default().to_owned()
        }),
    ];
    let buttons = PARTS.map(|(label, done, text)| {
        let answer = answer.clone();
        let is_empty = text(&answer).is_empty();
        view! {
            <button
                type="button"
                disabled=is_empty
                on:click=move |_| copying.copy(text(&answer), done)
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="share-buttons" role="group" aria-label="Copy">{Vec::from(buttons)}</div>
    }
}

/// Opens a result in the Inspector, where an address can hold it.
fn inspector_link(live: &LiveRequest) -> impl IntoView + use<> {
    let Outcome::Answered(answer) = &live.outcome else { return (None, None) };
    let (method, text) = (&live.request.method, answer.inspectable_text());
    let url = address::origin() + &live.path;
    let pairs = [("text", &text), ("method", method), ("url", &url)];
    let pairs = pairs
        .iter()
        .filter(|(name, value)| (*name, value.as_str()) != ("method", "GET"));
    let fragment = query::encode(pairs.map(|(name, value)| (*name, value.as_str())));
    if fragment.len() > LONGEST_INSPECTED {
        let words = "Too long for a link to the Inspector: copy the response, and paste it there.";
        return (None, Some(view! { <p class="hint">{words}</p> }));
    }
    let href = ["/inspect#", &fragment].concat();
    (Some(view! { <a class="button" href=href>"Open in the Inspector"</a> }), None)
}

/// The exchanges of the history, the oldest first, as requests. What this service no
/// longer takes is left out.
fn history(state: WorkbenchState, past: PastState) -> Vec<LiveRequest> {
    let Some(planner) = state.planner.loaded.get_untracked().and_then(Result::ok)
    else {
        return Vec::new();
    };
    let exchanges = past.exchanges.get_untracked();
    let requests = exchanges.iter().rev();
    requests.filter_map(|past| state.again(planner, past)).collect()
}

fn save(name: &str, requests: &[LiveRequest]) {
    let text = har(requests, &address::origin());
    download::save(name, "application/json", text.as_bytes());
}
