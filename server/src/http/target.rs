//! The target of a request, decoded once and handed on.

use axum::http::Uri;
use http_status::query;

/// What a target says, percent-decoded.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// The pairs of its query.
    pub(crate) query: Vec<(String, String)>,
}

impl Target {
    /// The target of a URI; nothing where its path or its query is no percent-encoded
    /// UTF-8.
    pub(crate) fn decode(uri: &Uri) -> Option<Self> {
        query::decode_text(uri.path())?;
        let query = query::decode(uri.query().unwrap_or_default()).ok()?;
        Some(Self { query })
    }
}
