//! The workbench: builds an ask, sends it, and shows both sides of it.

mod command_bar;
mod copy;
mod copy_menu;
mod exchange_card;
mod exchange_chunk;
mod fault_picker;
mod message;
mod options;
mod report_card;
mod result_bar;
mod send;
mod side_pane;
mod state;

use leptos::{ev, prelude::*};

use self::{
    command_bar::{CommandBar, CurlBar},
    copy::CopyFeedback,
    exchange_card::ExchangeCard,
    exchange_chunk::ExchangeChunkState,
    fault_picker::FaultPicker,
    options::{OptionRows, Suggestions},
    report_card::{ReportCard, Reports},
    result_bar::ResultBar,
    state::WorkbenchState,
};
use crate::{
    browser::{address, pointing},
    page_address::page_address,
    site::Site,
};

/// Everything that a person does with the code of this page.
#[island(lazy)]
pub fn Workbench() -> impl IntoView {
    let state = site().and_then(|site| WorkbenchState::restore(&page_address(), site));
    state.map(|state| {
        provide_context(state);
        provide_context(Reports::new(state));
        let chunk = ExchangeChunkState::new();
        provide_context(chunk);
        wake(state);
        let on_submit = move |event: ev::SubmitEvent| {
            event.prevent_default();
            state.send();
        };
        view! {
            <div
                class="workbench"
                data-ready=move || state.is_ready.get().then_some("")
                // Whoever comes near may change something.
                on:pointerenter=move |_| chunk.load()
            >
                <form class="ask" id="ask" aria-label="Request" on:submit=on_submit>
                    // Nothing works before the page is awake.
                    <fieldset disabled=move || !state.is_ready.get()>
                        <div class="ask-card">
                            <CommandBar/>
                            <CurlBar/>
                        </div>
                        <Options/>
                    </fieldset>
                </form>
                <ResultBar/>
                <ExchangeCard/>
                <ReportCard/>
                <CopyFeedback/>
            </div>
        }
    })
}

/// The service behind this page; nothing where the page has no data of it.
fn site() -> Option<Site> {
    #[cfg(feature = "ssr")]
    return crate::page_context::page_context().map(|context| context.site);
    #[cfg(not(feature = "ssr"))]
    return Site::from_data(&crate::browser::served_page::data("site")?);
}

/// The options to add, and those that are set.
#[component]
fn Options() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div class="option-chips" role="group" aria-label="Options">
            <div class="first-chips"><Suggestions is_first=true/></div>
            <FaultPicker/>
            <details class="more-options">
                <summary node_ref=state.more_options>"more options"</summary>
                <div class="more-chips"><Suggestions is_first=false/></div>
            </details>
        </div>
        <OptionRows/>
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
    Effect::new(move |is_changed: Option<bool>| {
        let link = link.get();
        if is_changed.is_some() {
            address::replace(&link);
        }
        true
    });
}
