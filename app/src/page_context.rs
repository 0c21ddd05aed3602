//! What the server tells a page of itself and of the request.

use http::request::Parts;

use crate::site::Site;

/// What a page cannot know by itself. The server puts it among the extensions of each
/// request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageContext {
    /// The service, as this request reached it.
    pub site: Site,
    /// When the request was received, an IMF-fixdate (RFC 9110 section 5.6.7).
    pub date: String,
}

/// The context of this page; nothing while routes are listed.
pub(crate) fn page_context() -> Option<PageContext> {
    let parts = leptos::prelude::use_context::<Parts>()?;
    parts.extensions.get::<PageContext>().cloned()
}

/// The origin of this request; empty where the server said nothing.
pub(crate) fn origin() -> String {
    page_context().map(|context| context.site.origin).unwrap_or_default()
}

/// The origin of this request and the base path: what stands before each path of ours in
/// a URL. Empty where the server said nothing, so that links are relative.
pub(crate) fn base_url() -> String {
    origin() + &crate::base_path::base_path()
}
