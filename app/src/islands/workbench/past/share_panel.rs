//! The panel "Share": links, copies of the response, HAR, and the way to the Inspector.

use std::sync::Arc;

use http_status::query;
use leptos::{prelude::*, task::spawn_local};

use super::{
    super::state::WorkbenchState,
    PastState,
    pieces::{Changing, any, button, buttons, changing, sentence},
    share_link::{self, NoLink},
};
use crate::{
    base_path::href,
    browser::{address, clipboard, download},
    page_address::page_address,
    workbench::{
        Answer, Copied, Copyable, LiveRequest, Outcome, PastExchange, SharedLink, har,
    },
};

/// Longest fragment that the page of the Inspector offers itself.
const LONGEST_INSPECTED: usize = 32 * 1024;

/// Copies, and says so.
#[derive(Clone, Copy)]
struct Copying {
    state: WorkbenchState,
    said: RwSignal<String>,
}

impl Copying {
    fn copy(self, text: String, done: &'static str) {
        spawn_local(async move {
            let is_copied = clipboard::write(&text).await;
            let said = match is_copied {
                true => done,
                false if text.contains('\n') => {
                    "The browser keeps the clipboard from this page: save a HAR file instead."
                }
                false => "",
            };
            let refused = Some(text).filter(|_| !is_copied && said.is_empty());
            if refused.is_some() {
                self.state.copied.set(Some(Copied { what: Copyable::Url, refused }));
            }
            // The panel may be closed by now.
            let _ = self.said.try_set(said.to_owned());
        });
    }
}

/// All of it. What is about a result is about the one that is shown.
pub(super) fn share_panel(state: WorkbenchState, past: PastState) -> AnyView {
    let copying = Copying { state, said: RwSignal::new(String::new()) };
    let copy_ask = Callback::new(move |()| {
        let link = untrack(|| state.page_link()).unwrap_or_else(page_address);
        copying.copy(address::origin() + &link, "Copied the link to this ask");
    });
    let result = changing(move || {
        // What is under way is no result.
        let live = state.live.read();
        let result = live.as_ref().and_then(|live| {
            PastExchange::of_request(live).map(|result| (live, result))
        });
        match result {
            Some((live, result)) => result_parts(state, past, live, result, copying),
            None => any(sentence(
                "Send the request first: then its result can be shared, copied, saved as HAR \
                 and inspected as well."
                    .to_owned(),
            )),
        }
    });
    let about = "Opens this page with every option. Nothing is sent before somebody presses \
                 Send.";
    let ask = item("Copy link to this ask", true, copy_ask, vec![about.to_owned()]);
    any(view! {
        {ask}
        {result}
        <p class="share-said" role="status">{copying.said}</p>
    })
}

/// A button, and what is to be known of it.
fn item(
    label: &'static str,
    is_enabled: bool,
    press: Callback<()>,
    words: Vec<String>,
) -> impl IntoView {
    let words: Vec<_> = words.into_iter().map(sentence).collect();
    view! {
        <div class="share-item">
            {button(label, is_enabled, press)}
            <div>{words}</div>
        </div>
    }
}

/// What can be done with a result.
fn result_parts(
    state: WorkbenchState,
    past: PastState,
    live: &LiveRequest,
    result: PastExchange,
    copying: Copying,
) -> AnyView {
    let name = format!("statuslab-{}.har", result.word().replace(' ', "-"));
    let save_one = Callback::new(move |()| {
        let live = state.live.get_untracked();
        save(&name, live.as_slice());
    });
    let save_all = Callback::new(move |()| {
        save("statuslab-history.har", &history(state, past));
    });
    let archives = vec![
        button("Save as HAR", true, save_one),
        button("Save the history as HAR", true, save_all),
    ];
    let answer = match &live.outcome {
        Outcome::Answered(answer) => Some(answer),
        _ => None,
    };
    let copies = answer.map(|answer| buttons("Copy", copies(answer, copying)));
    let link = answer.map(|answer| match inspector_link(live, answer) {
        Some(href) => (Some(view! { <a href=href>"Open in the Inspector"</a> }), ""),
        None => (
            None,
            "Too long for a link to the Inspector: copy the response, and paste it there.",
        ),
    });
    any((
        link_part(result, copying),
        copies,
        view! {
            <div class="share-buttons">
                {buttons("Save", archives)}
                {link}
            </div>
        },
    ))
}

/// The link with the result, which is made as soon as the panel is open: browsers let a
/// page copy at the click alone.
fn link_part(result: PastExchange, copying: Copying) -> Changing {
    let made = RwSignal::new(None::<Result<SharedLink, NoLink>>);
    spawn_local(async move {
        let link = share_link::make(&result, &address::origin()).await;
        // The panel may be closed by now.
        let _ = made.try_set(Some(link));
    });
    changing(move || {
        let (address, notes) = match made.get() {
            None => (None, vec!["The link is being made …".to_owned()]),
            Some(Ok(link)) => (Some(link.address.clone()), link.notes()),
            Some(Err(why)) => (None, vec![why.sentence().to_owned()]),
        };
        let is_made = address.is_some();
        let copy = Callback::new(move |()| {
            let address = address.clone().unwrap_or_default();
            copying.copy(address, "Copied the link with the result");
        });
        any(item("Copy link with the result", is_made, copy, notes))
    })
}

/// The parts of an answer as text.
fn copies(answer: &Arc<Answer>, copying: Copying) -> Vec<impl IntoView + use<>> {
    type Part = (&'static str, &'static str, fn(&Answer) -> String);
    const PARTS: [Part; 3] = [
        ("Copy response", "Copied the response", Answer::response_text),
        ("Copy fields", "Copied the fields", Answer::field_lines),
        ("Copy body", "Copied the body", |answer| {
            answer.text().unwrap_or_default().to_owned()
        }),
    ];
    let copies = PARTS.iter().map(|(label, done, text)| {
        let answer = Arc::clone(answer);
        let is_given = !text(&answer).is_empty();
        let copy = Callback::new(move |()| copying.copy(text(&answer), done));
        button(label, is_given, copy)
    });
    copies.collect()
}

/// The page of the Inspector with an answer; nothing where that is too long for an address.
fn inspector_link(live: &LiveRequest, answer: &Answer) -> Option<String> {
    let (method, text) = (live.request.method.as_str(), answer.inspectable_text());
    let url = address::origin() + &live.path;
    let pairs = [("text", &*text), ("method", method), ("url", &*url)];
    // It takes what it is not told for a GET.
    let pairs = pairs.into_iter().filter(|pair| *pair != ("method", "GET"));
    let fragment = query::encode(pairs);
    (fragment.len() <= LONGEST_INSPECTED).then(|| href("/inspect#") + &fragment)
}

/// The exchanges of the history, the oldest first, as requests. What this service no
/// longer takes is left out.
fn history(state: WorkbenchState, past: PastState) -> Vec<LiveRequest> {
    let planner = untrack(|| state.planner.get());
    let Some(planner) = planner else { return Vec::new() };
    let exchanges = past.exchanges.read_untracked();
    let requests = exchanges.iter().rev();
    requests.filter_map(|past| state.again(planner, past)).collect()
}

fn save(name: &str, requests: &[LiveRequest]) {
    let text = har(requests, &address::origin());
    download::save(name, "application/json", text.as_bytes());
}
