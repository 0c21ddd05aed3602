//! The results of a run, a chip for each request in the order in which they were over.

use std::sync::Arc;

use http_status::Code;
use leptos::prelude::*;

use super::runner::Runner;
use crate::workbench::PastExchange;

/// The chips, and a place for each that is still to come. What stands there is changed in
/// place, so that whoever has a chip in hand keeps it.
#[component]
pub(super) fn RunStrip(runner: Runner) -> impl IntoView {
    let places = move || {
        let over = runner.over.get();
        let slowest = over.iter().filter_map(|past| past.millis()).max();
        let shown_at = runner.shown_at();
        let count = runner.run.get().map_or(0, |(count, ..)| count);
        let places = (0..count).map(|place| {
            let chip = over.get(place).map(|past| {
                let is_shown = shown_at == Some(past.at);
                view! { <Chip runner past=Arc::clone(past) slowest is_shown/> }
            });
            view! { <li>{chip}</li> }
        });
        places.collect_view()
    };
    view! { <ol class="many-strip" aria-label="Results">{places}</ol> }
}

/// What came of a request: its status, and its time as text and as a bar.
#[component]
fn Chip(
    runner: Runner,
    past: Arc<PastExchange>,
    slowest: Option<u32>,
    is_shown: bool,
) -> impl IntoView {
    let class = past.answer().and_then(|answer| Code::new(answer.status));
    let share = past.millis().zip(slowest);
    let share = share.map(|(millis, slowest)| format!("{millis} / {}", slowest.max(1)));
    let time = past.time().map(|time| format!(" {time}"));
    view! {
        <button
            class="many-chip"
            type="button"
            data-class=class.map(|code| code.class().id())
            aria-pressed=is_shown.to_string()
            style:--share=share.unwrap_or_default()
            on:click={
                let past = Arc::clone(&past);
                move |_| runner.show(Arc::clone(&past))
            }
        >
            <b>{past.result()}</b>
            {time.unwrap_or_default()}
        </button>
    }
}
