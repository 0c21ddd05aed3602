//! The controls of a form, by their names.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

/// What stands in a control.
pub(crate) fn value(form: &HtmlFormElement, name: &str) -> String {
    let Some(control) = control(form, name) else { return String::new() };
    match control.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => control
            .dyn_ref::<HtmlInputElement>()
            .map_or_else(String::new, HtmlInputElement::value),
    }
}

/// Changes what stands in a control.
pub(crate) fn set_value(form: &HtmlFormElement, name: &str, value: &str) {
    let Some(control) = control(form, name) else { return };
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    }
}

fn control(form: &HtmlFormElement, name: &str) -> Option<Element> {
    form.elements().named_item(name)
}
