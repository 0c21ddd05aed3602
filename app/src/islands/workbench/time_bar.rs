//! How an answer came, for the eye: the time as a bar, redirects as a chain. The text
//! beside them says the same.

use leptos::prelude::*;

use crate::workbench::{Hop, Segment};

/// The parts of the time, each as wide as it is long.
#[component]
pub(super) fn TimeBar(segments: Vec<Segment>) -> impl IntoView {
    let parts = segments.into_iter().filter(|segment| segment.millis > 0);
    let parts = parts.map(|Segment { kind, millis, words }| {
        view! {
            <span
                data-part=kind
                title=format!("{millis} ms {words}")
                style:flex-grow=millis.to_string()
            ></span>
        }
    });
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty())
        .then(|| view! { <div class="time-bar" aria-hidden="true">{parts}</div> })
}

/// The answers that the browser went on from, and the one that it showed.
#[component]
pub(super) fn Hops(hops: Vec<Hop>) -> impl IntoView {
    (!hops.is_empty()).then(|| {
        let chips = hops.into_iter().map(|Hop { status, class, is_seen }| {
            let said = if is_seen { "seen" } else { "followed, not shown" };
            view! {
                <li data-class=class data-hidden=(!is_seen).then_some("") title=said>
                    {status}
                </li>
            }
        });
        view! { <ol class="hops" aria-label="Redirects">{chips.collect_view()}</ol> }
    })
}
