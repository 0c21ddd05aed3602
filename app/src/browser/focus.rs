//! The focus, and whether keys are text.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

/// Focuses an element, if there is one.
pub(crate) fn element(element: Option<impl AsRef<HtmlElement>>) {
    if let Some(element) = element {
        let _ = element.as_ref().focus();
    }
}

/// Focuses an input once the page shows it, and selects its text.
pub(crate) fn input(input: HtmlInputElement) {
    request_animation_frame(move || {
        let _ = input.focus();
        input.select();
    });
}

/// Whether keys that go to the target of this event are text.
pub(crate) fn takes_text(event: &Event) -> bool {
    let target =
        event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
            || target.is_content_editable()
    })
}
