//! Views that the server writes as soon as they are made. It waits for nothing while it
//! makes a page, and changes nothing afterwards: what a view needs for that is not
//! compiled for it, and no view wraps the types of others.

#[cfg(feature = "ssr")]
use leptos::{prelude::*, tachys::html::InertElement};

/// The HTML of a view.
#[cfg(feature = "ssr")]
pub(crate) type Html = InertElement;

/// Writes views.
#[cfg(feature = "ssr")]
pub(crate) trait IntoHtml: IntoView {
    /// The HTML of this view, written now. Where a browser hydrates what is around it, it
    /// has to begin and end with an element.
    fn into_html(self) -> Html {
        InertElement::new(self.into_view().to_html())
    }
}

#[cfg(feature = "ssr")]
impl<V: IntoView> IntoHtml for V {}

/// A view of an island, which begins and ends with an element: the server writes it now,
/// a browser hydrates it.
#[cfg(feature = "ssr")]
pub(crate) fn hydrated<V: IntoView>(view: V) -> Html {
    view.into_html()
}

/// A view of an island, which a browser hydrates.
#[cfg(not(feature = "ssr"))]
pub(crate) fn hydrated<V>(view: V) -> V {
    view
}
