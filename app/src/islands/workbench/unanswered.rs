//! What stands in place of findings, where a request has no whole answer.

use leptos::prelude::*;

use super::state::WorkbenchState;
use crate::workbench::{Tab, Unanswered, unanswered};

/// What can be said of the last request.
#[component]
pub(super) fn UnansweredView(state: WorkbenchState) -> impl IntoView {
    let said = Memo::new(move |_| unanswered(state.live.read().as_ref()));
    move || {
        let Unanswered { heading, sentences, fault, has_wire } = said.get()?;
        let sentences = sentences.into_iter().map(|text| view! { <p>{text}</p> });
        let fault = fault.map(|fault| {
            view! {
                <p>
                    "It is asked to break: " {fault.about().summary} " "
                    <a href=format!("/faults#{}", fault.id())>
                        {format!("What clients make of {}", fault.id())}
                    </a>
                </p>
            }
        });
        let wire = has_wire.then(|| {
            view! {
                <p class="ways">
                    <TabButton state tab=Tab::Wire/>
                    <TabButton state tab=Tab::Sent/>
                </p>
            }
        });
        Some(view! {
            <div class="unanswered">
                <p class="matter">{heading}</p>
                {sentences.collect_view()}
                {fault}
                {wire}
            </div>
        })
    }
}

/// Leads to a side that has more to say.
#[component]
fn TabButton(state: WorkbenchState, tab: Tab) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| state.tab.set(tab)>
            {tab.label()}
        </button>
    }
}
