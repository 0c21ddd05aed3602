//! The faults to choose from.

#[cfg(feature = "ssr")]
use http_status::Fault;
use leptos::{ev, html, prelude::*};

use super::super::state::WorkbenchState;
use crate::{
    base_path::href,
    browser::fault_links::{self, Chosen},
    server_part::server_part,
};

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
            <a class="of-faults" href=href("/faults")>"What clients make of them"</a>
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
    let Some(chosen) = fault_links::chosen(event) else { return };
    event.prevent_default();
    match chosen {
        Chosen::Fault(fault) => state.put("fault", Some(fault.id())),
        Chosen::Whole => state.put("fault", None),
    }
}

#[cfg(feature = "ssr")]
fn links(state: WorkbenchState) -> impl IntoView {
    let current = state.fault();
    let observed = crate::content::observed();
    let items = Fault::ALL.iter().map(|fault| {
        let id = fault.id();
        let told = observed.map(|observed| {
            let about = format!("What clients make of {id}");
            view! {
                <a class="told" href=href(&format!("/faults#{id}")) title=about>
                    {observed.tally(*fault)}
                </a>
            }
        });
        view! {
            <li>
                <a
                    href=link(state, Some(*fault))
                    aria-current=(current == Some(*fault)).then_some("true")
                >
                    <code>{id}</code>
                </a>
                {told}
                <p>{fault.about().summary}</p>
            </li>
        }
    });
    // Without a fault it leads to the page itself.
    let whole = current.map_or_else(String::new, |_| link(state, None));
    view! {
        <li>
            <a
                data-none=""
                href=whole
                aria-current=current.is_none().then_some("true")
            >
                "none"
            </a>
            <p>"The response is whole."</p>
        </li>
        {items.collect_view()}
    }
}

/// The address of the page with this fault in place of any other.
#[cfg(feature = "ssr")]
fn link(state: WorkbenchState, fault: Option<Fault>) -> String {
    use crate::workbench::Row;

    state.link_with(|rows| {
        rows.retain(|row| row.option != "fault" || row.step.is_some());
        let id = rows.iter().map(|row| row.id + 1).max().unwrap_or_default();
        rows.extend(fault.map(|fault| Row {
            id,
            step: None,
            option: "fault",
            text: fault.id().to_owned(),
            is_given: true,
        }));
    })
}

#[cfg(not(feature = "ssr"))]
fn links(_: WorkbenchState) {}
