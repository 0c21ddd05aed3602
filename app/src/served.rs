//! What the server says of a request and of itself.

use http::request::Parts;

/// What a page cannot know. The server puts it among the extensions of each
/// request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Served {
    /// Scheme and authority of the service, `https://status.example`, for links
    /// that have to work elsewhere: in a chat, in a search engine, in a terminal.
    pub origin: String,
    /// When the request was received, an IMF-fixdate (RFC 9110 section 5.6.7).
    pub date: String,
    /// The address of the Inspector's script.
    pub inspector: String,
}

/// What is said of this request; where the server said nothing, all is empty, so
/// that links are relative.
pub(crate) fn served() -> Served {
    let parts = leptos::prelude::use_context::<Parts>();
    let served = parts.and_then(|parts| parts.extensions.get::<Served>().cloned());
    served.unwrap_or_default()
}

/// The origin of this request.
pub(crate) fn origin() -> String {
    served().origin
}
