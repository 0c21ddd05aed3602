//! The pages.

mod code;
mod home;
mod known_code;
mod no_code;
mod not_found;
mod unassigned_code;

pub(crate) use code::CodePage;
pub(crate) use home::HomePage;
pub(crate) use not_found::NotFoundPage;

use known_code::KnownCode;
use no_code::NoCode;
use unassigned_code::UnassignedCode;

/// Gives this page the status 404, which has nothing to do with the status that
/// it may be about. While routes are listed there is no response to give it to.
fn answer_not_found() {
    if let Some(response) =
        leptos::prelude::use_context::<leptos_axum::ResponseOptions>()
    {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
}
