//! The focus, and texts marked to be copied by hand.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList,
};

/// Writes a text into an element, unless it stands there.
pub(crate) fn set_text(id: &str, text: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Replaces what is in an element.
pub(crate) fn set_html(id: &str, html: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_inner_html(html);
    }
}

/// Sets an attribute, or takes it away.
pub(crate) fn set_attribute(id: &str, name: &str, value: Option<&str>) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets an attribute of the element that does something.
pub(crate) fn set_attribute_of_action(action: &str, name: &str, value: &str) {
    let found = document().query_selector(&format!("[data-do=\"{action}\"]"));
    if let Ok(Some(element)) = found {
        let _ = element.set_attribute(name, value);
    }
}

/// What the target of an event does, by its `data-do`.
pub(crate) fn action_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-do]").ok()??.get_attribute("data-do")
}

/// Id and value of the input or the selection that an event is about.
pub(crate) fn input_of(event: &Event) -> (String, String) {
    let Some(target) = event.target() else { return Default::default() };
    let value = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => Some(input.value()),
        None => target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value),
    };
    let id = target.dyn_ref::<Element>().map(Element::id);
    (id.unwrap_or_default(), value.unwrap_or_default())
}

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

/// Focuses an element once the page shows it, and marks its text if it is an
/// input.
pub(crate) fn focus_soon(id: String) {
    request_animation_frame(move || {
        let Some(element) = document().get_element_by_id(&id) else { return };
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
    });
}

/// What an input holds now.
pub(crate) fn value_of(id: &str) -> Option<String> {
    input(id).map(|input| input.value())
}

/// Changes what an input holds.
pub(crate) fn set_value(id: &str, value: &str) {
    if let Some(input) = input(id) {
        input.set_value(value);
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Whether keys that go to this target are text.
pub(crate) fn takes_text(event: &web_sys::Event) -> bool {
    let target =
        event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
            || target.is_content_editable()
    })
}
