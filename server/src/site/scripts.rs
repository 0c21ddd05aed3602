//! Scripts that a page loads when somebody comes to what needs them.

use axum::{body::Body, response::Response};

use crate::http::envelope::document;

/// The list under a search field.
pub(crate) async fn show_suggestions() -> Response {
    script(app::SUGGESTIONS_SCRIPT)
}

/// Explanations of names and statuses.
pub(crate) async fn show_explanations() -> Response {
    script(app::EXPLANATIONS_SCRIPT)
}

/// The menu "Copy as".
pub(crate) async fn show_copy_menu() -> Response {
    script(app::COPY_MENU_SCRIPT)
}

/// A script has to be the one of the page that loads it, so it is asked about each time.
pub(super) fn script(text: impl Into<Body>) -> Response {
    document("text/javascript; charset=utf-8", "no-cache", text)
}
