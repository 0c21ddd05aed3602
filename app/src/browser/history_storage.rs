//! The history of exchanges in the browser's local storage, which may be full, or off. Each
//! has a key of its own, so that a new one is all that is written.

use leptos::prelude::window;
use web_sys::Storage;

use crate::base_path::base_path;

/// How the keys go on, with the version of what stands there.
const VERSION: &str = ".history.2.";
/// The key of an earlier version, which nobody reads.
const EARLIER: &str = "statuslab.history.1";

/// The texts that are kept, each with its name, in no order; none where the browser keeps
/// nothing.
pub(crate) fn load() -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let _ = storage.remove_item(EARLIER);
    let prefix = prefix();
    let keys = 0..storage.length().unwrap_or(0);
    let keys = keys.filter_map(|place| storage.key(place).ok().flatten());
    let entry = |key: String| {
        let text = storage.get_item(&key).ok().flatten();
        Some((key.strip_prefix(&*prefix)?.to_owned(), text?))
    };
    keys.filter_map(entry).collect()
}

/// Keeps a text. Where there is no room for it, the others stay.
pub(crate) fn keep(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(name), text);
    }
}

/// Forgets the text of this name.
pub(crate) fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}

fn key(name: &str) -> String {
    prefix() + name
}

/// How the keys of this service begin: another below this origin has others.
fn prefix() -> String {
    ["statuslab", &base_path(), VERSION].concat()
}

/// Whether another tab changed what is kept here: the key of the event of a storage says
/// it. All of it was cleared where it has none.
pub(crate) fn is_about_history(key: Option<&str>) -> bool {
    key.is_none_or(|key| key.starts_with(&*prefix()))
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
