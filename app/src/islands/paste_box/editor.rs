//! The text area of the paste box, the lines behind it, and its buttons.

use leptos::prelude::*;

use super::{files, lines::Lines, state::PasteState};
use crate::{
    base_path::href,
    paste::{TEXT, served_text},
};

/// The text area, its lines and its buttons.
#[component]
pub(super) fn Editor(
    /// The box that this is a part of.
    paste: PasteState,
) -> impl IntoView {
    let text_area = NodeRef::<leptos::html::Textarea>::new();
    let text = paste.input.read_untracked().text.clone();
    view! {
        <div class="paste-card">
            <div class="paste-bar">
                <label class="paste-label" for=TEXT>"Response"</label>
                <label class="button file-button with-script">
                    "Open a file"
                    <input
                        type="file"
                        accept=".txt,.http,.har,.json,text/*,application/json"
                        on:change=move |event| files::take_chosen(paste, &event)
                    />
                </label>
                <button
                    class="button with-script"
                    type="button"
                    disabled=move || {
                        !paste.is_ready.get() || paste.is_empty() || !paste.has_link()
                    }
                    on:click=move |_| paste.copy_link()
                >
                    "Copy link"
                </button>
                <a
                    class="button"
                    href=href("/inspect")
                    on:click=move |event| {
                        event.prevent_default();
                        paste.clear();
                        if let Some(text_area) = text_area.get_untracked() {
                            let _ = text_area.focus();
                        }
                    }
                >
                    "Clear"
                </a>
            </div>
            <div class="editor">
                <Lines paste/>
                <textarea
                    id=TEXT
                    name=TEXT
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    placeholder="HTTP/1.1 200 OK\nContent-Type: text/html\n…"
                    node_ref=text_area
                >
                    {served_text(&text)}
                </textarea>
            </div>
            <p class="link-note" role="status">{move || paste.note()}</p>
        </div>
    }
}
