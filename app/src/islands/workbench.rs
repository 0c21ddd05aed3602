//! The workbench: builds an ask, sends it, and shows both sides of it.

mod command_bar;
mod compose;
mod content;
mod copy;
mod copy_menu;
mod exchange_card;
mod exchange_chunk;
mod message;
mod past;
mod report_card;
mod result_bar;
mod result_chunk;
mod result_head;
mod send;
mod side_pane;
mod state;
mod tab_strip;
mod unanswered;

use leptos::{ev, prelude::*};

use self::{
    command_bar::{CommandBar, CurlBar},
    compose::Compose,
    copy::CopyFeedback,
    exchange_card::ExchangeCard,
    past::{PastPlace, PastState},
    report_card::{ReportCard, Reports},
    result_bar::ResultBar,
    state::WorkbenchState,
};
use crate::{
    browser::{address, pointing},
    page_address::page_address,
    site::Site,
    written_view::hydrated,
};

/// Everything that a person does with the code of this page.
#[island(lazy)]
pub fn Workbench() -> impl IntoView {
    let state = site().and_then(|site| WorkbenchState::restore(&page_address(), site));
    state.map(|state| {
        provide_context(state);
        provide_context(Reports::new(state));
        let past = PastState::new();
        provide_context(past);
        past.load_when_needed(state);
        // Whoever comes near may change something.
        let approach = move || {
            state.exchange_chunk.load();
            state.load_controls();
            past.chunk.load();
        };
        wake(state);
        let on_submit = move |event: ev::SubmitEvent| {
            event.prevent_default();
            state.send();
        };
        hydrated(view! {
            <div
                class="workbench"
                data-ask=served(state)
                data-marks=served_marks(state)
                data-ready=move || state.is_ready.get().then_some("")
                on:pointerenter=move |_| approach()
                on:focusin=move |_| approach()
            >
                <form class="ask" id="ask" aria-label="Request" on:submit=on_submit>
                    // Nothing works before the page is awake.
                    <fieldset disabled=move || !state.is_ready.get()>
                        <div class="ask-card">
                            <CommandBar/>
                            <CurlBar/>
                        </div>
                    </fieldset>
                    // Without scripts what the server rendered in it works.
                    <Compose/>
                </form>
                <PastPlace class="past-many" shows=|chunk| chunk.many/>
                <PastPlace class="past-shared" shows=|chunk| chunk.shared/>
                <ResultBar/>
                <ExchangeCard/>
                <ReportCard/>
                <CopyFeedback/>
            </div>
        })
    })
}

/// The service behind this page; nothing where the page has no data of it.
fn site() -> Option<Site> {
    #[cfg(feature = "ssr")]
    return crate::page_context::page_context().map(|context| context.site);
    #[cfg(not(feature = "ssr"))]
    return Site::from_data(&crate::browser::served_page::data("site")?);
}

/// What the server says of the ask, for the browser to take over.
#[cfg_attr(
    feature = "ssr",
    expect(clippy::unnecessary_wraps, reason = "the browser has none of it")
)]
fn served(state: WorkbenchState) -> Option<String> {
    #[cfg(feature = "ssr")]
    return Some(untrack(|| state.served_ask()));
    #[cfg(not(feature = "ssr"))]
    {
        let _ = state;
        None
    }
}

/// What the server says of the groups of controls, for the browser to take over.
#[cfg_attr(
    feature = "ssr",
    expect(clippy::unnecessary_wraps, reason = "the browser has none of it")
)]
fn served_marks(state: WorkbenchState) -> Option<String> {
    #[cfg(feature = "ssr")]
    return Some(untrack(|| state.marks_text()));
    #[cfg(not(feature = "ssr"))]
    {
        let _ = state;
        None
    }
}

/// Brings the page to life, and keeps its address in step with it from now on.
fn wake(state: WorkbenchState) {
    Effect::new(move |_| {
        let origin = address::origin();
        // Nothing is made anew of what is the same.
        if *state.origin.read_untracked() != origin {
            state.origin.set(origin);
        }
        state.is_ready.set(true);
        pointing::listen();
        let _ = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                state.send();
            } else if event.key() == "Escape" && untrack(|| state.is_waiting()) {
                state.cancel();
            }
        });
    });
    let link = Memo::new(move |_| state.page_link());
    Effect::new(move |was_known: Option<bool>| {
        let Some(link) = link.get() else { return false };
        // Who only comes near changes nothing.
        if was_known == Some(true) || state.is_request_changed() {
            address::replace(&link);
        }
        true
    });
}
