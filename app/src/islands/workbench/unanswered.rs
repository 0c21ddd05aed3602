//! What stands in place of findings, where a request has no whole answer.

use leptos::prelude::*;

use super::state::WorkbenchState;
use crate::{
    base_path::href,
    late_view::fresh_view,
    workbench::{Tab, Unanswered},
};

/// What can be said of a request without a whole answer.
pub(super) fn unanswered_view(said: Unanswered) -> AnyView {
    let state = expect_context::<WorkbenchState>();
    let Unanswered { heading, sentences, fault, has_wire } = said;
    let sentences = sentences.into_iter().map(|text| view! { <p>{text}</p> });
    let fault = fault.map(|fault| {
        view! {
            <p>
                "It is asked to break: " {fault.about().summary} " "
                <a href=href(&format!("/faults#{}", fault.id()))>
                    {format!("What clients make of {}", fault.id())}
                </a>
            </p>
        }
    });
    let ways = has_wire.then(|| {
        view! {
            <p class="ways">
                <TabButton state tab=Tab::Wire/>
                <TabButton state tab=Tab::Sent/>
            </p>
        }
    });
    let said = fresh_view(view! {
        <div class="unanswered">
            <p class="matter">{heading}</p>
            {sentences.collect_view()}
            {fault}
            {ways}
        </div>
    });
    said.into_any()
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
