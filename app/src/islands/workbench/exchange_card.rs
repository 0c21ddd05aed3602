//! The exchange: what a URL sends, what the browser saw, what went over the wire.

use leptos::prelude::*;

use super::{
    past::PastRow, report_card::Reports, side_pane::SidePane, state::WorkbenchState,
    tab_strip::TabStrip,
};
use crate::{
    base_path::transcript_of,
    panes::{ReportState, TranscriptPane},
    workbench::Tab,
};

/// Tabs, and the panel of each.
#[component]
pub(super) fn ExchangeCard() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let names = Tab::ALL.map(|tab| (tab.id(), tab.label())).to_vec();
    let place = |tab| Tab::ALL.iter().position(|one| *one == tab).unwrap_or_default();
    let open = Signal::derive(move || place(state.tab.get()));
    let choose = Callback::new(move |place: usize| {
        state.tab.set(Tab::ALL.get(place).copied().unwrap_or(Tab::Sent));
    });
    let reports = expect_context::<Reports>();
    view! {
        <section class="exchange-card" aria-label="Exchange" node_ref=state.exchange>
            <PastRow/>
            <TabStrip label="Exchange" names open choose/>
            <SidePanel tab=Tab::Sent report=reports.sent/>
            <SidePanel tab=Tab::Seen report=reports.seen/>
            <WirePanel/>
        </section>
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
