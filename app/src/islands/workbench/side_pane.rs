//! The place of a side of the exchange. What the server rendered stands there until
//! something changes; the views of what comes then are a chunk of the wasm by
//! themselves, because whoever only reads needs none of it.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use leptos::{either::EitherOf3, prelude::*};

use super::message::SideView;
use crate::{
    inspector::NotLoaded,
    panes::{ChunkNotLoaded, ReportState},
    server_part::server_part,
    workbench::{Side, Tab},
};

/// What the chunk does.
#[derive(Clone, Copy)]
pub(super) struct SideViews {
    /// Shows a side, with what is found in its lines.
    show: fn(Tab, Side, ReportState) -> AnyView,
}

/// Loads the views. Whoever could not load them may try again.
#[leptos::wasm_split::wasm_split(
    side_views,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn side_views() -> Result<SideViews, NotLoaded> {
    Ok(SideViews {
        show: |tab, side, report| view! { <SideView tab side report/> }.into_any(),
    })
}

/// The views of the sides, once they are loaded. Copies are the same.
#[derive(Clone, Copy)]
pub(super) struct SideViewsState {
    loaded: RwSignal<Option<Result<SideViews, NotLoaded>>>,
    is_loading: StoredValue<bool>,
}

impl SideViewsState {
    /// Views that are not loaded.
    pub(super) fn new() -> Self {
        Self { loaded: RwSignal::new(None), is_loading: StoredValue::new(false) }
    }

    /// Loads the views, unless they are there or on their way.
    pub(super) fn load(self) {
        let is_there = matches!(*self.loaded.read_untracked(), Some(Ok(_)));
        if is_there || self.is_loading.get_value() {
            return;
        }
        self.is_loading.set_value(true);
        leptos::task::spawn_local(async move {
            let views = side_views().await;
            self.is_loading.set_value(false);
            self.loaded.set(Some(views));
        });
    }
}

/// A side: as the server rendered it, and from the first change on as it is.
#[component]
pub(super) fn SidePane(
    tab: Tab,
    side: Memo<Side>,
    report: ReportState,
) -> impl IntoView {
    let views = expect_context::<SideViewsState>();
    let is_changed = RwSignal::new(false);
    Effect::new(move |before: Option<()>| {
        // A memo that nobody reads would not follow what it is made of.
        let _ = side.read();
        if before.is_some() {
            is_changed.set(true);
            views.load();
        }
    });
    let served = move || {
        let server_view =
            move || view! { <SideView tab side=side.get_untracked() report/> };
        view! { <div class="exchange-side">{server_part(server_view)}</div> }
    };
    move || match views.loaded.get().filter(|_| is_changed.get()) {
        None => EitherOf3::A(served()),
        Some(Ok(views)) => {
            let shown = (views.show)(tab, side.get(), report);
            EitherOf3::B(view! { <div class="exchange-side">{shown}</div> })
        }
        Some(Err(_)) => EitherOf3::C(view! {
            <ChunkNotLoaded what="What changed" retry=move |()| views.load()/>
        }),
    }
}
