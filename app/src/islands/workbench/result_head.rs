//! How an answer came: its status, the time as a bar, redirects as a chain, and what is
//! missing. The text beside them says the same.

use leptos::prelude::*;

use crate::{
    late_view::fresh_view,
    workbench::{Hop, Segment, Side},
};

/// What stands above the messages of an answer.
pub(super) fn head_view(side: &Side) -> AnyView {
    let Side { summary, timing, hops, is_arriving, messages, .. } = side.clone();
    // For the eye: the status line says the same.
    let pill = messages.into_iter().next().map(|message| {
        view! {
            <span class="status-pill" data-class=message.class aria-hidden="true">
                {message.status}
            </span>
        }
    });
    fresh_view(view! {
        <div class="result" data-arriving=is_arriving.then_some("")>
            <Hops hops/>
            {pill}
            <div class="timing">
                <TimeBar segments=timing.unwrap_or_default()/>
                <p class="summary">{summary}</p>
            </div>
        </div>
    })
    .into_any()
}

/// The parts of the time, each as wide as it is long.
#[component]
fn TimeBar(segments: Vec<Segment>) -> impl IntoView {
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
fn Hops(hops: Vec<Hop>) -> impl IntoView {
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
