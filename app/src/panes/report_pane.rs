//! The place of a report in the page, which changes with its state.

use leptos::{either::EitherOf4, prelude::*};

use super::{ReportState, not_loaded::ChunkNotLoaded, report_state::Shown};
use crate::{late_view::late_view, server_part::server_part};

/// The report of a state: what the server found, until the browser has found
/// something by itself.
#[component]
pub(crate) fn ReportPane(
    /// What is shown.
    state: ReportState,
) -> impl IntoView {
    move || match &*state.shown.read() {
        Shown::Served => EitherOf4::A(view! { <div>{server_part(|| ())}</div> }),
        Shown::Found(inspector, inspection) => {
            let report = (inspector.report)(inspection, state.place);
            EitherOf4::B(late_view(view! { <div>{report}</div> }))
        }
        Shown::NotLoaded => EitherOf4::C(late_view(
            view! { <ChunkNotLoaded what="The rules of the Inspector" retry=move |()| state.retry()/> },
        )),
        Shown::Nothing => {
            EitherOf4::D(state.is_busy.get().then_some("Reading the rules …"))
        }
    }
}
