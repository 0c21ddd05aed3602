//! The result that the address brought along, beside the reader's own: what a link claims,
//! and nobody checked. Below it, two exchanges of the history.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    super::state::WorkbenchState, PastState, compare_two::CompareTwo,
    comparison::ComparisonView, share_link,
};
use crate::{
    browser::address,
    clock,
    late_view::{fresh_view, late_view},
    page_address::page_address,
    workbench::{Comparison, PastExchange, SHARED_START},
};

/// What came with the address.
#[derive(Clone, PartialEq)]
enum Shared {
    /// No result.
    Nothing,
    /// One that cannot be read.
    Unreadable,
    /// One that can.
    Result(Arc<PastExchange>),
}

/// The result in the address, and the comparison of two exchanges.
pub(super) fn shared_view(state: WorkbenchState, past: PastState) -> AnyView {
    let shared = RwSignal::new(Shared::Nothing);
    read_address(shared);
    let listener = window_event_listener(ev::hashchange, move |_| read_address(shared));
    on_cleanup(move || listener.remove());
    let dismiss = move || {
        shared.set(Shared::Nothing);
        address::replace(&page_address());
    };
    let unreadable = move || {
        (*shared.read() == Shared::Unreadable).then(|| {
            view! {
                <div class="shared-card">
                    <p role="alert">
                        "This link's result cannot be read: it was cut on its way, or made by \
                         another version. The ask above is that of the link."
                    </p>
                    <p class="share-buttons">
                        <button type="button" on:click=move |_| dismiss()>"Dismiss"</button>
                    </p>
                </div>
            }
        })
    };
    let card = move || match shared.get() {
        Shared::Result(result) => Some(
            view! { <SharedCard state result dismiss=Callback::new(move |()| dismiss())/> },
        ),
        Shared::Nothing | Shared::Unreadable => None,
    };
    late_view(view! {
        {unreadable}
        {card}
        <CompareTwo past/>
    })
    .into_any()
}

/// Takes the result of the address over, where it has one.
fn read_address(shared: RwSignal<Shared>) {
    let fragment = address::fragment();
    if !fragment.starts_with(SHARED_START) {
        return;
    }
    spawn_local(async move {
        let read = share_link::read(&fragment).await;
        shared.set(
            read.map_or(Shared::Unreadable, |result| Shared::Result(result.into())),
        );
    });
}

/// What the sender saw.
#[component]
fn SharedCard(
    state: WorkbenchState,
    result: Arc<PastExchange>,
    dismiss: Callback<()>,
) -> impl IntoView {
    let heading =
        format!("What the sender saw, {}", clock::local_time_in_zone(result.at));
    let own = Memo::new(move |_| {
        state.live.read().as_ref().and_then(PastExchange::of_request)
    });
    let page = result.page.clone();
    let is_other_ask = {
        let page = page.clone();
        Memo::new(move |_| state.page_link().unwrap_or_else(page_address) != page)
    };
    let back = [&*page, "#", &address::fragment()].concat();
    let other_ask = move || {
        let back = back.clone();
        is_other_ask.get().then(|| {
            view! {
                <p>
                    "This page asks for something else than the sender did. "
                    <a href=back>"Open what the sender asked for"</a>
                </p>
            }
        })
    };
    let compared = move || {
        let comparison = Comparison::new(&result, own.read().as_ref());
        let (left, right) = ("The sender".to_owned(), "You".to_owned());
        fresh_view(view! { <ComparisonView comparison left right/> })
    };
    view! {
        <section class="shared-card" aria-labelledby="shared-heading">
            <h2 id="shared-heading">{heading}</h2>
            <p class="hint">"It is what the link says. Nobody checked it."</p>
            {other_ask}
            {compared}
            <p class="share-buttons">
                <button
                    class="shared-send"
                    type="button"
                    disabled=move || !state.can_send()
                    on:click=move |_| state.send()
                >
                    "Send it yourself"
                </button>
                <button type="button" on:click=move |_| dismiss.run(())>"Dismiss"</button>
            </p>
        </section>
    }
}
