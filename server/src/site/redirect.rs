//! A redirect from an address that says what was meant to the page that has it.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use crate::http::{
    envelope::{NO_STORE, document},
    markup::escape,
};

/// To an address of our own, for now (RFC 9110 section 15.4.8), with a link in the content.
pub(super) fn temporary_redirect(title: &str, address: &str) -> Response {
    let text = format!(
        "<!DOCTYPE html><title>{}</title><a href=\"{1}\">{1}</a>\n",
        escape(title),
        escape(address)
    );
    let mut response = document("text/html; charset=utf-8", NO_STORE, text);
    // A target has no byte that a field value cannot have.
    if let Ok(address) = HeaderValue::try_from(address) {
        *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}
