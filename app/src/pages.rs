//! The pages.

mod code;
mod codes;
mod compare;
mod comparisons;
mod docs;
mod faults;
mod field;
mod fields;
mod home;
mod inspect;
mod known_code;
mod no_code;
mod no_field;
mod not_found;
mod offline;
mod rules;
mod search;
mod several_codes;
mod unassigned_code;
mod which_code;

pub(crate) use code::CodePage;
pub(crate) use codes::CodesPage;
pub(crate) use compare::ComparePage;
pub(crate) use comparisons::ComparisonsPage;
pub(crate) use docs::DocsPage;
pub(crate) use faults::FaultsPage;
pub(crate) use field::FieldPage;
pub(crate) use fields::FieldsPage;
pub(crate) use home::HomePage;
pub(crate) use inspect::InspectPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use offline::OfflinePage;
pub(crate) use rules::{RulePage, RulesPage};
pub(crate) use search::SearchPage;

use known_code::KnownCode;
use no_code::NoCode;
use no_field::NoField;
use several_codes::SeveralCodes;
use unassigned_code::UnassignedCode;
pub(crate) use which_code::WhichCodePage;

/// Gives this page the status 404, which has nothing to do with the status that
/// it may be about. While routes are listed there is no response to give it to.
fn answer_not_found() {
    if let Some(response) =
        leptos::prelude::use_context::<leptos_axum::ResponseOptions>()
    {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
}

/// Gives this page the status 400: its address asks for more than it may.
pub(crate) fn answer_bad_request() {
    if let Some(response) =
        leptos::prelude::use_context::<leptos_axum::ResponseOptions>()
    {
        response.set_status(http::StatusCode::BAD_REQUEST);
    }
}

/// Makes this page a permanent redirect. RFC 9110 section 15.4.9: there is no
/// method to change, so 308 says all there is to say.
fn answer_moved(path: &str) {
    let response = leptos::prelude::use_context::<leptos_axum::ResponseOptions>();
    let Some((response, path)) = response.zip(http::HeaderValue::from_str(path).ok())
    else {
        return;
    };
    response.set_status(http::StatusCode::PERMANENT_REDIRECT);
    response.insert_header(http::header::LOCATION, path);
}
