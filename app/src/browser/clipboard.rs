//! The clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard, and says whether that worked: it needs a
/// secure origin, a user who has not refused, and a page in front.
pub(crate) async fn write(text: &str) -> bool {
    let navigator = leptos::prelude::window().navigator();
    // Undefined on an insecure origin, whatever its type says.
    let clipboard = navigator.clipboard();
    if JsValue::from(&clipboard).is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
