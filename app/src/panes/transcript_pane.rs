//! The place of the transcripts in the page, which changes with their state.

use leptos::{either::EitherOf4, prelude::*};

use super::{TranscriptState, not_loaded::ChunkNotLoaded, transcript_state::Shown};
use crate::late_view::late_view;

/// The transcripts of a state; until there are any, a link to them.
#[component]
pub(crate) fn TranscriptPane(
    /// What is shown.
    state: TranscriptState,
    /// The address of the transcript.
    #[prop(into)]
    json: Signal<String>,
) -> impl IntoView {
    move || match &*state.shown.read() {
        Shown::Link => EitherOf4::A(view! {
            <p class="summary"><a href=json>"The transcript as JSON"</a></p>
        }),
        Shown::Found(inspector, chain) => {
            EitherOf4::B(late_view((inspector.transcripts)(chain)))
        }
        Shown::Failed(words) => EitherOf4::C(late_view(view! {
            <p class="not-loaded" role="status">
                {format!("There is no transcript: {words} ")}
                <button type="button" on:click=move |_| state.retry()>"Try again"</button>
            </p>
        })),
        Shown::NotLoaded => EitherOf4::D(late_view(
            view! { <ChunkNotLoaded what="The rules of the Inspector" retry=move |()| state.retry()/> },
        )),
    }
}
