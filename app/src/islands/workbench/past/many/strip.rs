//! The results of a run, a chip for each request in the order in which they were over.

use std::sync::Arc;

use leptos::prelude::*;

use super::{super::result_chip::ResultChip, runner::Runner};
use crate::workbench::PastExchange;

/// The chips, and a place for each that is still to come. What stands there is changed in
/// place, so that whoever has a chip in hand keeps it.
#[component]
pub(super) fn RunStrip(runner: Runner) -> impl IntoView {
    let press = Callback::new(move |past| runner.show(past));
    let places = move || {
        let over = runner.over.get();
        let slowest = over.iter().filter_map(|past| past.millis()).max();
        let shown_at = runner.shown_at();
        let count = runner.run.get().map_or(0, |(count, ..)| count);
        let places = (0..count).map(|place| {
            let past = over.get(place);
            let share = past.and_then(|past| share(past, slowest));
            let chip = past.map(|past| {
                let is_shown = shown_at == Some(past.at);
                let is_chosen = move || is_shown;
                let content = content(past);
                let past = Arc::clone(past);
                view! { <ResultChip past class="many-chip" title=None is_chosen press content/> }
            });
            view! { <li style:--share=share.unwrap_or_default()>{chip}</li> }
        });
        places.collect_view()
    };
    view! { <ol class="many-strip" aria-label="Results">{places}</ol> }
}

/// The time as a share of the slowest, which is the height of the bar.
fn share(past: &PastExchange, slowest: Option<u32>) -> Option<String> {
    let (millis, slowest) = past.millis().zip(slowest)?;
    Some(format!("{millis} / {}", slowest.max(1)))
}

/// Its status, and its time as text.
fn content(past: &PastExchange) -> impl IntoView + use<> {
    let time = past.time().map(|time| format!(" {time}"));
    view! {
        <b>{past.result()}</b>
        {time.unwrap_or_default()}
    }
}
