//! The paste box of `/inspect`: what stands in it is inspected as it is typed, and
//! the address restores it. Nothing of it is sent anywhere.

mod editor;
mod files;
mod lines;
mod parameters;
mod state;

use leptos::prelude::*;

use self::{editor::Editor, parameters::Parameters, state::PasteState};
use crate::{
    base_path::href, browser::pointing, panes::ReportPane, paste::PLACE,
    server_part::server_part, written_view::hydrated,
};

/// What an example shows, which the server alone knows.
fn example() -> impl IntoView {
    #[cfg(feature = "ssr")]
    crate::paste::example()
        .map(|example| (view! { <strong>{example.title}</strong> }, " ", example.shows))
}

/// The box and the report about what stands in it.
#[island(lazy)]
pub fn PasteBox() -> impl IntoView {
    let paste = PasteState::new();
    Effect::new(move |_| {
        pointing::listen();
        paste.wake();
    });
    hydrated(view! {
        <form
            class="paste"
            method="post"
            action=href("/inspect")
            node_ref=paste.form
            data-empty=move || paste.is_empty().then_some("")
            data-ready=move || paste.is_ready.get().then_some("")
            on:submit=|event| {
                // The text stays here, come what may.
                event.prevent_default();
            }
            on:input=move |_| paste.change()
            on:focusin=move |_| paste.load_rules()
            on:pointerover=move |_| paste.load_rules()
            on:dragenter=move |_| paste.load_rules()
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| files::take_dropped(paste, &event)
        >
            <p class="example-shows">{server_part(example)}</p>
            <Editor paste/>
            <Parameters paste/>
            <p class="no-script">
                <button class="button" type="submit">"Inspect"</button>
                " Without scripts the text goes to this server, which reads it and keeps \
                 nothing of it."
            </p>
        </form>
        <section
            class="card report"
            id="report"
            data-place=PLACE
            aria-label="Inspector"
            aria-busy=move || paste.report.is_busy().to_string()
        >
            <ReportPane state=paste.report/>
        </section>
    })
}
