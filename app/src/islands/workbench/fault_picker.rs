//! The faults to choose from.

use http_status::Fault;
use leptos::{ev, html, prelude::*};

use super::state::WorkbenchState;
use crate::{browser::focus, fault_tally::FaultTally};

/// Every fault, as a link that adds it to what is asked, and what clients make of it.
#[component]
pub(super) fn FaultPicker() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let (details, summary) = (NodeRef::<html::Details>::new(), NodeRef::new());
    let tally = FaultTally::from_page();
    let choose = move |event: ev::MouseEvent, fault| {
        // With a key held down, the link opens elsewhere.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        state.put_fault(fault);
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
        focus::element(summary.get_untracked());
    };
    let items = Fault::ALL.iter().map(|fault| {
        let (fault, id) = (*fault, fault.id());
        let told = tally.text(fault).map(|told| {
            let about = format!("What clients make of {id}");
            view! { <a class="told" href=format!("/faults#{id}") title=about>{told}</a> }
        });
        view! {
            <li>
                <a
                    href=move || state.fault_link(fault)
                    aria-current=move || state.has_fault(fault).then_some("true")
                    on:click=move |event| choose(event, fault)
                >
                    <code>{id}</code>
                </a>
                {told}
                <p>{fault.about().summary}</p>
            </li>
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
            <ul>{items.collect_view()}</ul>
            <a class="of-faults" href="/faults">"What clients make of them"</a>
        </details>
    }
}
