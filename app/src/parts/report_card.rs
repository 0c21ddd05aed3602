//! What the Inspector finds in either side of the exchange.

use leptos::prelude::*;
use report::planned_html;

use super::report_script;
use crate::{
    bench::{State, Tab},
    served::{Served, served},
};

/// The findings in what the URL sends; those in what the browser saw come later.
pub(super) fn report_card(state: &State) -> AnyView {
    let reports = Tab::ALL.map(|tab| {
        let html = if tab == Tab::Sent { of_plan(state) } else { String::new() };
        view! {
            <div
                class="report-side"
                id=format!("report-{}", tab.id())
                data-place=tab.id()
                hidden=tab != state.tab
                inner_html=html
            ></div>
        }
    });
    view! {
        <section class="card report" aria-label="Inspector">{reports}</section>
        {report_script()}
    }
    .into_any()
}

fn of_plan(state: &State) -> String {
    let Served { origin, date, .. } = served();
    let html =
        planned_html(state.method, &origin, &state.path(), &date, Tab::Sent.id());
    html.unwrap_or_default()
}
