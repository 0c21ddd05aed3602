//! Files that are opened or dropped: read here, sent nowhere.

use inspect::paste;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};

use super::changed;
use crate::page;

/// Takes files from the file input and from drops on the box.
pub(super) fn listen() {
    page::listen("file", "change", |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            spawn_local(take(file));
        }
        // The same file may be opened again, changed.
        input.set_value("");
    });
    page::listen("paste", "dragover", |event| event.prevent_default());
    page::listen("paste", "drop", |event| {
        let Some(drag) = event.dyn_ref::<DragEvent>() else { return };
        let files = drag.data_transfer().and_then(|data| data.files());
        // Dropped text goes where it is dropped, as everywhere.
        let Some(file) = files.and_then(|files| files.get(0)) else { return };
        event.prevent_default();
        spawn_local(take(file));
    });
}

/// Reads a file as far as anything is inspected, and one byte more, which shows
/// that there is more.
async fn take(file: File) {
    let most = i32::try_from(paste::LIMIT + 1).unwrap_or(i32::MAX);
    let Ok(start) = file.slice_with_i32_and_i32(0, most) else { return };
    match JsFuture::from(start.text()).await {
        Ok(text) => {
            page::set_value("text", &text.as_string().unwrap_or_default());
            changed();
        }
        Err(_) => page::set_text("link-note", "This file cannot be read."),
    }
}
