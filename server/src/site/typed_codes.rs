//! Addresses that people type for a code, as `/503` and `/status/503`: they lead to its
//! page.

use std::str::FromStr as _;

use axum::{http::Uri, response::Response};
use http_status::Codes;

use super::redirect::temporary_redirect;
use crate::base_path::BasePath;

/// The codes that a path names: alone, or behind `/status/`, with anything behind them.
pub(super) fn codes_in(path: &str) -> Option<Codes> {
    let codes = match path.strip_prefix("/status/") {
        Some(rest) => rest.split('/').next()?,
        None => path.strip_prefix('/')?,
    };
    Codes::from_str(codes).ok()
}

/// The page of these codes, with the options of this address.
pub(super) fn lead_to_page(codes: &Codes, base_path: &BasePath, uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    temporary_redirect(&codes.to_string(), &format!("{base_path}/codes/{codes}{query}"))
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
