//! The focus, and whether keys are text.

use leptos::prelude::{document, queue_microtask, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::element;

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

/// Focuses the control of this name once the page shows it, and selects its text. A
/// control has its name in `data-control`.
pub(crate) fn control(name: String) {
    request_animation_frame(move || {
        let control = element::first(&["[data-control=\"", &name, "\"]"].concat());
        let control =
            control.and_then(|control| control.dyn_into::<HtmlElement>().ok());
        let Some(control) = control else { return };
        let _ = control.focus();
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
    });
}

/// What a person has in hand in a part of the page that is about to be replaced: the
/// control with the focus, and lists that are unfolded.
pub(crate) struct Held {
    control: Option<String>,
    is_unfolded: bool,
}

impl Held {
    /// What is in hand in a part of the page.
    pub(crate) fn inside(part: &Element) -> Self {
        let focused = document().active_element();
        let focused = focused.filter(|focused| part.contains(Some(focused)));
        let is_unfolded = part.query_selector("details[open]").ok().flatten().is_some();
        Self {
            control: focused.and_then(|focused| focused.get_attribute("data-control")),
            is_unfolded,
        }
    }

    /// Gives it back once the part is replaced.
    pub(crate) fn give_back(self, part: Element) {
        queue_microtask(move || {
            let list = part.query_selector("details").ok().flatten();
            if let Some(list) = list.filter(|_| self.is_unfolded) {
                let _ = list.set_attribute("open", "");
            }
            if let Some(name) = self.control {
                control(name);
            }
        });
    }
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
