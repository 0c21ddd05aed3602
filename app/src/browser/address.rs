//! The address bar.

use leptos::prelude::window;
use web_sys::Url;

/// Path and query of the page.
#[cfg(not(feature = "ssr"))]
pub(crate) fn path_and_query() -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    path + &location.search().unwrap_or_default()
}

/// Scheme and authority of the page.
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Puts another path and query in the address bar, without a step in the
/// history. Browsers refuse when it happens too often; the next change brings
/// the address up to date.
pub(crate) fn replace(link: &str) {
    let Ok(history) = window().history() else { return };
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(link));
}

/// Opens a page.
pub(crate) fn open(link: &str) {
    let _ = window().location().assign(link);
}

/// The whole address.
pub(crate) fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// Loads the page again, from its address.
pub(crate) fn reload() {
    let _ = window().location().reload();
}

/// What follows the `#` of the address.
pub(crate) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts the page's path with this fragment in the address bar; an empty one takes
/// the fragment away.
pub(crate) fn replace_fragment(fragment: &str) {
    let path = window().location().pathname().unwrap_or_default();
    let link = if fragment.is_empty() { path } else { [&path, "#", fragment].concat() };
    replace(&link);
}

/// Path and query of a reference on a page of this origin, if it leads to a resource
/// of this origin.
pub(crate) fn same_origin_path(reference: &str, base: &str) -> Option<String> {
    let origin = origin();
    let url = Url::new_with_base(reference, &[&*origin, base].concat()).ok()?;
    (url.origin() == origin).then(|| url.pathname() + &url.search())
}
