//! What the server wrote into the page for its islands.

use leptos::prelude::document;

/// The data of this name: the value of the attribute `data-{name}` of the element
/// that has it.
pub(crate) fn read(name: &str) -> Option<String> {
    let attribute = ["data-", name].concat();
    let element = document().query_selector(&["[", &attribute, "]"].concat()).ok()??;
    element.get_attribute(&attribute)
}
