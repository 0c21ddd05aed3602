//! The exchange: what a URL sends, what the browser saw, what went over the wire.

use http_status::paths::transcript_of;
use leptos::{ev, html, prelude::*};

use super::{report_card::Reports, side_pane::SidePane, state::WorkbenchState};
use crate::{
    browser::focus,
    panes::{ReportState, TranscriptPane},
    workbench::Tab,
};

/// Tabs, and the panel of each.
#[component]
pub(super) fn ExchangeCard() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let buttons = Tab::ALL.map(|_| NodeRef::<html::Button>::new());
    let tabs = Tab::ALL.into_iter().zip(buttons);
    let tabs = tabs.map(|(tab, button)| view! { <TabButton tab button buttons/> });
    let tabs: Vec<_> = tabs.collect();
    let reports = expect_context::<Reports>();
    view! {
        <section class="exchange-card" aria-label="Exchange" node_ref=state.exchange>
            <div class="tabs" role="tablist" aria-label="Exchange">{tabs}</div>
            <SidePanel tab=Tab::Sent report=reports.sent/>
            <SidePanel tab=Tab::Seen report=reports.seen/>
            <WirePanel/>
        </section>
    }
}

/// Opens a side. Only the open one is reached by the tabulator; arrows lead on
/// (ARIA Authoring Practices, Tabs).
#[component]
fn TabButton(
    tab: Tab,
    button: NodeRef<html::Button>,
    buttons: [NodeRef<html::Button>; 3],
) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let is_open = move || state.tab.get() == tab;
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(next) = tab.by_key(&event.key()) else { return };
        event.prevent_default();
        state.tab.set(next);
        let mut all = Tab::ALL.into_iter().zip(buttons);
        if let Some((_, button)) = all.find(|(tab, _)| *tab == next) {
            focus::element(button.get_untracked());
        }
    };
    view! {
        <button
            class="tab"
            type="button"
            role="tab"
            node_ref=button
            id=format!("tab-{}", tab.id())
            aria-controls=format!("panel-{}", tab.id())
            aria-selected=move || is_open().to_string()
            tabindex=move || if is_open() { "0" } else { "-1" }
            disabled=move || !state.is_ready.get()
            on:click=move |_| state.tab.set(tab)
            on:keydown=on_key
        >
            {tab.label()}
        </button>
    }
}

/// The panel of a side that is known here.
#[component]
fn SidePanel(tab: Tab, report: ReportState) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! {
        <div
            class="panel"
            role="tabpanel"
            id=format!("panel-{}", tab.id())
            aria-labelledby=format!("tab-{}", tab.id())
            aria-busy=move || (tab == Tab::Seen && state.is_waiting()).to_string()
            tabindex="0"
            hidden=move || state.tab.get() != tab
        >
            <SidePane tab report/>
        </div>
    }
}

/// The panel of the transcript, which is asked for when somebody looks at it.
#[component]
fn WirePanel() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let Reports { transcript, .. } = expect_context();
    let tab = Tab::Wire;
    view! {
        <div
            class="panel wire-panel"
            role="tabpanel"
            id=format!("panel-{}", tab.id())
            aria-labelledby=format!("tab-{}", tab.id())
            aria-busy=move || transcript.is_busy().to_string()
            tabindex="0"
            hidden=move || state.tab.get() != tab
        >
            <TranscriptPane state=transcript json=move || transcript_of(&state.path.read())/>
        </div>
    }
}
