//! What is asked, in four groups that say whose they are.

mod chunk;
mod fault_picker;
mod option_line;
mod pane;
mod request;
mod response;
mod sequence;
mod sequence_chunk;
#[cfg(feature = "ssr")]
mod served;
#[cfg(not(feature = "ssr"))]
mod served {
    /// Only the server renders them.
    pub(super) fn controls(_: crate::workbench::Group) {}
}
mod served_link;
mod suggested_names;
mod value;

use leptos::prelude::*;

pub(super) use self::{
    chunk::{ComposeChunk, compose_state},
    sequence_chunk::{SequenceChunk, sequence_state},
};
use self::{
    fault_picker::FaultPicker, pane::ComposePane, suggested_names::SuggestedNames,
};
use super::{past::PastPlace, state::WorkbenchState, tab_strip::TabStrip};
use crate::workbench::Group;

/// Tabs, and the panel of each group.
#[component]
pub(super) fn Compose() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let names = Group::ALL.map(|group| (group.id(), group.label())).to_vec();
    let place =
        |group| Group::ALL.iter().position(|one| *one == group).unwrap_or_default();
    let open = Signal::derive(move || place(state.group.get()));
    let choose = Callback::new(move |place: usize| {
        state.group.set(Group::ALL.get(place).copied().unwrap_or(Group::Response));
    });
    Effect::new(move |_| {
        if state.group.get() == Group::Sequence {
            state.load_controls();
            state.sequence.load();
        }
    });
    let marks = Signal::derive(move || state.marks());
    let panels = Group::ALL.map(|group| {
        view! {
            <div
                class="compose-panel"
                role="tabpanel"
                id=format!("panel-{}", group.id())
                aria-labelledby=format!("tab-{}", group.id())
                hidden=move || state.group.get() != group
            >
                // Seen where there are no tabs.
                <h2 class="compose-name">{group.label()}</h2>
                {panel(group)}
            </div>
        }
    });
    view! {
        <div class="compose">
            <TabStrip label="What is asked" names open choose marks/>
            <PastPlace class="past-tools" shows=|chunk| chunk.tools/>
            {Vec::from(panels)}
            <SuggestedNames/>
        </div>
    }
}

/// What stands in a panel. The list of faults is known to the server alone.
fn panel(group: Group) -> AnyView {
    if group == Group::Faults {
        return view! { <FaultPicker/> }.into_any();
    }
    view! { <ComposePane group/> }.into_any()
}
