//! The result that the address brought along, beside the reader's own: what a link claims,
//! and nobody checked. Below it, two exchanges of the history.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    super::state::WorkbenchState,
    PastState,
    compare_two::compare_two,
    comparison::comparison_view,
    pieces::{any, button, buttons, card, changing, nothing, sentence},
    share_link,
};
use crate::{
    browser::address,
    clock,
    page_address::page_address,
    workbench::{Comparison, PastExchange, SHARED_START},
};

/// What came with the address.
#[derive(Clone)]
enum Shared {
    /// No result.
    Nothing,
    /// One that cannot be read.
    Unreadable,
    /// One that can, and the fragment that it came in.
    Result(Arc<PastExchange>, String),
}

/// The result in the address, and the comparison of two exchanges.
pub(super) fn shared_view(state: WorkbenchState, past: PastState) -> AnyView {
    let shared = RwSignal::new(Shared::Nothing);
    read_address(state, shared);
    let listener = window_event_listener(ev::hashchange, move |_| {
        read_address(state, shared);
    });
    on_cleanup(move || listener.remove());
    let dismiss = move || {
        shared.set(Shared::Nothing);
        address::replace(&page_address());
    };
    let dismiss = Callback::new(move |()| dismiss());
    let card = changing(move || match shared.get() {
        Shared::Nothing => nothing(),
        Shared::Unreadable => unreadable(dismiss),
        Shared::Result(result, fragment) => {
            shared_card(state, result, &fragment, dismiss)
        }
    });
    any((card, compare_two(past)))
}

/// Takes the result of the address over, where it has one.
fn read_address(state: WorkbenchState, shared: RwSignal<Shared>) {
    let fragment = address::fragment();
    if !fragment.starts_with(SHARED_START) {
        return;
    }
    // Whoever opens a result is likely to send; and nothing moves under a pointer that comes.
    state.load_controls();
    state.exchange_chunk.load();
    spawn_local(async move {
        let read = share_link::read(&fragment).await;
        shared.set(read.map_or(Shared::Unreadable, |result| {
            Shared::Result(Arc::new(result), fragment)
        }));
    });
}

fn unreadable(dismiss: Callback<()>) -> AnyView {
    let words = sentence(
        "This link's result cannot be read: it was cut on its way, or made by another \
         version. The ask of this page is that of the link."
            .to_owned(),
    );
    let ways = buttons("Shared result", vec![button("Dismiss", true, dismiss)]);
    any(card("The result of this link".to_owned(), (words, ways)))
}

/// What the sender saw.
fn shared_card(
    state: WorkbenchState,
    result: Arc<PastExchange>,
    fragment: &str,
    dismiss: Callback<()>,
) -> AnyView {
    let heading =
        format!("What the sender saw, {}", clock::local_time_in_zone(result.at));
    let page = result.page.clone();
    let back = [&*page, "#", fragment].concat();
    let is_same_ask = move || state.page_link().unwrap_or_else(page_address) == page;
    let is_open = RwSignal::new(false);
    let compared = changing(move || {
        let own = state.live.read().as_ref().and_then(PastExchange::of_request);
        let comparison = Comparison::new(&result, own.as_ref());
        any(comparison_view(comparison, ["The sender", "You"], is_open))
    });
    let ways = changing(move || {
        let send = Callback::new(move |()| state.send());
        let send = button("Send it yourself", state.can_send(), send);
        any(buttons("Shared result", vec![send, button("Dismiss", true, dismiss)]))
    });
    let claim = sentence("It is what the link says. Nobody checked it.".to_owned());
    let other_ask = view! {
        <p hidden=is_same_ask>
            "This page asks for something else than the sender did. "
            <a href=back>"Open what the sender asked for"</a>
        </p>
    };
    any(card(heading, (claim, other_ask, compared, ways)))
}
