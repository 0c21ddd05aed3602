//! The address bar.

use leptos::prelude::window;

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
