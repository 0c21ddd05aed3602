//! Files that are opened or dropped: read here, sent nowhere.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// The file that was chosen in a file input, which is then empty again: the same
/// file may be opened again, changed.
pub(crate) fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The file that was dropped. Dropped text goes where it is dropped, as everywhere.
pub(crate) fn dropped(event: &DragEvent) -> Option<File> {
    let file = event.data_transfer()?.files()?.get(0)?;
    event.prevent_default();
    Some(file)
}

/// Reads a file as text, as far as so many bytes; nothing where it cannot be read.
pub(crate) async fn read(file: File, most: usize) -> Option<String> {
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    let start = file.slice_with_i32_and_i32(0, most).ok()?;
    JsFuture::from(start.text()).await.ok()?.as_string()
}
