//! What comes in: the request's fields, and whether its content is read.

use axum::http::{self, request::Parts};
use http_status::{Code, Plan, Version};

use crate::request_content::expects_continue;

/// The field lines; their values are known to be US-ASCII.
pub(crate) fn fields(parts: &Parts) -> Vec<(&str, &str)> {
    let lines = parts.headers.iter();
    lines
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
        .collect()
}

pub(super) fn version(parts: &Parts) -> Version {
    match parts.version {
        http::Version::HTTP_2 => Version::Http2,
        http::Version::HTTP_11 => Version::Http11,
        _ => Version::Http10,
    }
}

/// Whether the content is read before the answer: a client that waits for a
/// 100 is spared the transfer when the final status is an error, unless the ask
/// has it go on.
pub(super) fn is_read(parts: &Parts, plan: &Plan) -> bool {
    let goes_on = plan.status.get() < 400
        || plan.interim.iter().any(|interim| interim.code == Code::CONTINUE);
    !plan.websocket && (goes_on || !expects_continue(parts))
}
