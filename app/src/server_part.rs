//! Parts of an island that the server alone renders, because only it knows them or
//! because nothing in them ever changes. They cost no wasm.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::written_view::{Html, IntoHtml as _};

/// A part that the server renders, as the only child of an element. In the browser
/// it is nothing: an element without children is hydrated without a look at what
/// stands in it, and can be hidden or replaced like any other.
#[cfg(feature = "ssr")]
pub(crate) fn server_part<V: IntoView + 'static>(view: impl FnOnce() -> V) -> Html {
    view().into_html()
}

/// A part that the server renders, as the only child of an element.
#[cfg(not(feature = "ssr"))]
pub(crate) fn server_part<V>(_: impl FnOnce() -> V) {}
