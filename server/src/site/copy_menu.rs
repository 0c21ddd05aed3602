//! `/copy-menu.js`: the script of the menu "Copy as" on pages of codes.

use axum::response::Response;

use crate::http::envelope::document;

/// The script. It has to be the one of the page that loads it.
pub(crate) async fn show_script() -> Response {
    document("text/javascript; charset=utf-8", "no-cache", app::COPY_MENU_SCRIPT)
}
