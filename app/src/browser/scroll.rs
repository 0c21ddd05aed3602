//! What part of the page is in view.

use leptos::prelude::window;
use web_sys::Element;

/// The part of the window, from its top, in which an element is seen at once.
const UPPER: f64 = 0.7;

/// Scrolls to an element whose top is not in that part of the window.
pub(crate) fn into_view(element: Option<impl AsRef<Element>>) {
    let Some(element) = element else { return };
    let top = element.as_ref().get_bounding_client_rect().top();
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    if !(0.0..height.unwrap_or_default() * UPPER).contains(&top) {
        element.as_ref().scroll_into_view();
    }
}
