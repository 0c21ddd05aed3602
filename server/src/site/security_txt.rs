//! `/.well-known/security.txt`: whom to tell of a weakness (RFC 9116).

use std::sync::Arc;

use axum::{
    Extension, Router, extract::OriginalUri, http::HeaderMap, response::Response,
    routing::get,
};

use crate::{
    clock::Moment,
    http::{
        envelope::{FOR_AN_HOUR, document},
        fallback::only_get,
    },
    net::connection::Connection,
};

/// Days until it has to be asked for again. It is made from the settings when it is, so
/// this is when whoever kept it should look (RFC 9116 section 2.5.5).
const FRESH_DAYS: u32 = 90;

/// The route, where the operator names a contact.
pub(crate) fn route(contact: &Arc<str>) -> Router {
    let contact = Extension(Contact(Arc::clone(contact)));
    Router::new()
        .route("/.well-known/security.txt", get(show_contact).fallback(only_get))
        .layer(contact)
}

#[derive(Clone)]
struct Contact(Arc<str>);

async fn show_contact(
    Extension(Contact(contact)): Extension<Contact>,
    Extension(connection): Extension<Connection>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    let expires = Moment::now().days_later(FRESH_DAYS).rfc3339();
    let mut text =
        format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n");
    // A web address there has to begin with https (RFC 9116 section 2.5.2).
    let origin = connection.origin(&uri, &headers);
    if origin.starts_with("https://") {
        text.push_str(&format!("Canonical: {origin}{}\n", uri.path()));
    }
    document("text/plain; charset=utf-8", FOR_AN_HOUR, text)
}
