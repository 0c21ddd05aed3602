//! The history of exchanges in the browser's local storage, which may be full, or off.

use js_sys::{Array, JSON};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Storage;

/// The key, with the version of what stands there.
const KEY: &str = "statuslab.history.1";

/// The texts that were kept last; none where the browser keeps nothing.
pub(crate) fn load() -> Vec<String> {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let value = text.and_then(|text| JSON::parse(&text).ok());
    let list = value.and_then(|value| value.dyn_into::<Array>().ok());
    list.into_iter().flatten().filter_map(|text| text.as_string()).collect()
}

/// Keeps these texts in place of those before. Where there is no room for them, the old
/// ones stay.
pub(crate) fn save(texts: &[String]) {
    let Some(storage) = storage() else { return };
    if texts.is_empty() {
        let _ = storage.remove_item(KEY);
        return;
    }
    let list: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    if let Ok(text) = JSON::stringify(&list) {
        let _ = storage.set_item(KEY, &String::from(text));
    }
}

/// Whether another tab changed what is kept here: the key of the event of a storage says
/// it. All of it was cleared where it has none.
pub(crate) fn is_about_history(key: Option<&str>) -> bool {
    key.is_none_or(|key| key == KEY)
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
