//! Elements of the page, by selectors, and the one that an event is about.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, NodeList};

/// The element that an event is about.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The first element that a selector is true of.
pub(crate) fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// All elements that a selector is true of.
pub(crate) fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}
