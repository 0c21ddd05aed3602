//! The faults to choose from.

use leptos::{ev, html, prelude::*};

use super::super::state::WorkbenchState;
use crate::{browser::fault_links, server_part::server_part};

/// Every fault, as a link that adds it to what is asked, and what clients make of it.
/// The list never changes, so the server alone renders it.
#[component]
pub(super) fn FaultPicker() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let list = NodeRef::<html::Ul>::new();
    Effect::new(move |_| {
        if let Some(chunk) = state.compose.get() {
            (chunk.follow_fault)(state, list);
        }
    });
    let on_click = move |event: ev::MouseEvent| {
        if let Some(chunk) = untrack(|| state.compose.get()) {
            (chunk.choose_fault)(state, &event);
        }
    };
    view! {
        <div class="fault-picker">
            <ul node_ref=list on:click=on_click>
                {server_part(move || links(state))}
            </ul>
            <a class="of-faults" href="/faults">"What clients make of them"</a>
        </div>
    }
}

/// Marks the fault that is asked for, from now on.
pub(super) fn follow(state: WorkbenchState, list: NodeRef<html::Ul>) {
    Effect::new(move |_| {
        let fault = state.fault();
        if let Some(list) = list.get() {
            fault_links::mark(&list, fault);
        }
    });
}

/// Asks for the fault whose link is clicked.
pub(super) fn choose(state: WorkbenchState, event: &ev::MouseEvent) {
    if let Some(fault) = fault_links::chosen(event) {
        event.prevent_default();
        state.put_fault(fault);
    }
}

#[cfg(feature = "ssr")]
fn links(state: WorkbenchState) -> impl IntoView {
    use http_status::Fault;

    let current = state.fault();
    let observed = crate::content::observed();
    let items = Fault::ALL.iter().map(|fault| {
        let id = fault.id();
        let told = observed.map(|observed| {
            let about = format!("What clients make of {id}");
            view! {
                <a class="told" href=format!("/faults#{id}") title=about>
                    {observed.tally(*fault)}
                </a>
            }
        });
        view! {
            <li>
                <a
                    href=state.fault_link(*fault)
                    aria-current=(current == Some(*fault)).then_some("true")
                >
                    <code>{id}</code>
                </a>
                {told}
                <p>{fault.about().summary}</p>
            </li>
        }
    });
    items.collect_view()
}

#[cfg(not(feature = "ssr"))]
fn links(_: WorkbenchState) {}
