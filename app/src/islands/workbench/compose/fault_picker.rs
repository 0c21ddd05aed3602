//! The faults to choose from.

use leptos::{ev, html, prelude::*};

use super::super::state::WorkbenchState;
use crate::{
    browser::{fault_links, focus},
    server_part::server_part,
};

/// Every fault, as a link that adds it to what is asked, and what clients make of it.
/// The list never changes, so the server alone renders it.
#[component]
pub(super) fn FaultPicker() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let (details, summary) = (NodeRef::<html::Details>::new(), NodeRef::new());
    let list = NodeRef::<html::Ul>::new();
    let choose = move |event: ev::MouseEvent| {
        let Some(fault) = fault_links::chosen(&event) else { return };
        event.prevent_default();
        state.put_fault(fault);
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
        focus::element(summary.get_untracked());
    };
    Effect::new(move |_| {
        let fault = state.fault();
        if let Some(list) = list.get() {
            fault_links::mark(&list, fault);
        }
    });
    view! {
        <details class="fault-picker" node_ref=details>
            <summary node_ref=summary>
                <span class="pill">
                    <span class="sign" aria-hidden="true"></span>
                    "fault"
                </span>
            </summary>
            <ul node_ref=list on:click=choose>
                {server_part(move || links(state))}
            </ul>
            <a class="of-faults" href="/faults">"What clients make of them"</a>
        </details>
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
