//! What the server says of a request and of itself.

use http::request::Parts;

use crate::site::Site;

/// What a page cannot know. The server puts it among the extensions of each
/// request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The service, as this request reached it.
    pub site: Site,
    /// When the request was received, an IMF-fixdate (RFC 9110 section 5.6.7).
    pub date: String,
}

/// What is said of this request; nothing while routes are listed.
pub(crate) fn served() -> Option<Served> {
    let parts = leptos::prelude::use_context::<Parts>()?;
    parts.extensions.get::<Served>().cloned()
}

/// The origin of this request; empty where the server said nothing, so that links
/// are relative.
pub(crate) fn origin() -> String {
    served().map(|served| served.site.origin).unwrap_or_default()
}
