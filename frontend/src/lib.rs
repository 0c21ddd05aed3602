//! The entry point of the pages' wasm.

// Without a use of the crate its islands are not exported.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Wakes every island of the page.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
