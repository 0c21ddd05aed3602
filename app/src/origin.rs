//! Under which name the service is reached.

/// Scheme and authority of the service, `https://status.example`, for links that
/// have to work elsewhere: in a chat, in a search engine, in a terminal.
///
/// The server puts it among the extensions of each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(pub String);

/// The origin of this request; empty where the server named none, so that links
/// are relative.
pub(crate) fn origin() -> String {
    let parts = leptos::prelude::use_context::<http::request::Parts>();
    let origin = parts.and_then(|parts| parts.extensions.get::<Origin>().cloned());
    origin.map(|Origin(text)| text).unwrap_or_default()
}
