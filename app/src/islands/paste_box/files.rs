//! Files that are opened or dropped on the box.

use inspect::paste::LIMIT;
use leptos::{ev, task::spawn_local};

use super::state::PasteState;
use crate::browser::files;

/// Takes the file that was chosen.
pub(super) fn take_chosen(paste: PasteState, event: &ev::Event) {
    if let Some(file) = files::chosen(event) {
        spawn_local(take(paste, file));
    }
}

/// Takes the file that was dropped.
pub(super) fn take_dropped(paste: PasteState, event: &ev::DragEvent) {
    if let Some(file) = files::dropped(event) {
        spawn_local(take(paste, file));
    }
}

/// Reads a file as far as anything is inspected, and one byte more, which shows that
/// there is more.
async fn take(paste: PasteState, file: web_sys::File) {
    match files::read(file, LIMIT + 1).await {
        Some(text) => paste.replace_text(&text),
        None => paste.refuse_file(),
    }
}
