//! The place of a side of the exchange. What the server rendered stands there until
//! something changes.

use leptos::{either::EitherOf3, prelude::*};

use super::{message::SideView, state::WorkbenchState};
use crate::{
    late_view::late_view,
    panes::{ChunkNotLoaded, ReportState},
    server_part::server_part,
    workbench::Tab,
};

/// A side: as the server rendered it, and from the first change on as it is.
#[component]
pub(super) fn SidePane(tab: Tab, report: ReportState) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let chunk = state.exchange_chunk;
    let is_changed = RwSignal::new(false);
    Effect::new(move |before: Option<()>| {
        state.track_side(tab);
        if before.is_some() {
            is_changed.set(true);
            chunk.load();
        }
    });
    let served = move || {
        let server_view = move || {
            let side = untrack(|| state.side(tab));
            view! { <SideView tab side report/> }
        };
        view! { <div class="exchange-side">{server_part(server_view)}</div> }
    };
    move || match chunk.loaded.get().filter(|_| is_changed.get()) {
        None => EitherOf3::A(served()),
        Some(Ok(chunk)) => {
            let shown = (chunk.show)(state, tab, report);
            EitherOf3::B(late_view(view! { <div class="exchange-side">{shown}</div> }))
        }
        Some(Err(_)) => EitherOf3::C(late_view(view! {
            <ChunkNotLoaded what="What changed" retry=move |()| chunk.load()/>
        })),
    }
}
