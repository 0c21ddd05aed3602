//! Addresses that people type for a code, as `/503` and `/status/503`: they lead to its
//! page.

use std::str::FromStr as _;

use axum::{
    http::{HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use http_status::Codes;

use crate::http::{
    envelope::{NO_STORE, document},
    markup::escape,
};

/// The codes that a path names: alone, or behind `/status/`, with anything behind them.
pub(super) fn codes_in(path: &str) -> Option<Codes> {
    let codes = match path.strip_prefix("/status/") {
        Some(rest) => rest.split('/').next()?,
        None => path.strip_prefix('/')?,
    };
    Codes::from_str(codes).ok()
}

/// The page of these codes, with the options of this address (RFC 9110 section 15.4.8):
/// for now, because the address says only what was meant.
pub(super) fn lead_to_page(codes: &Codes, uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let address = format!("/codes/{codes}{query}");
    let text = format!(
        "<!DOCTYPE html><title>{codes}</title><a href=\"{0}\">{0}</a>\n",
        escape(&address)
    );
    let mut response = document("text/html; charset=utf-8", NO_STORE, text);
    // A target has no byte that a field value cannot have.
    if let Ok(address) = HeaderValue::try_from(address) {
        *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_in_what_people_type() {
        let found = |path| codes_in(path).map(|codes| codes.to_string());
        for (path, codes) in [
            ("/503", Some("503")),
            ("/200,503", Some("200,503")),
            ("/500-504", Some("500-504")),
            ("/status/503", Some("503")),
            ("/status/503/v1/users", Some("503")),
            ("/status/200:9,503:1", Some("200:9,503")),
            ("/503/", None),
            ("/status/", None),
            ("/status", None),
            ("/99", None),
            ("/5030", None),
            ("/status/teapot", None),
            ("/", None),
        ] {
            assert_eq!(found(path).as_deref(), codes, "{path}");
        }
    }
}
