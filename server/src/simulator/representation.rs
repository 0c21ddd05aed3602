//! The diagnostic document in each of its formats.

mod page;
mod text;

use http_status::Format;
use serde::Serialize;

use super::document::Document;
use crate::http::json;

/// The same as a problem (RFC 9457), for 4xx and 5xx.
#[derive(Serialize)]
struct ProblemDocument<'a> {
    r#type: &'a str,
    title: &'a str,
    detail: &'a str,
    #[serde(flatten)]
    document: &'a Document<'a>,
}

/// The document in a format.
pub(super) fn render(document: &Document<'_>, format: Format) -> Vec<u8> {
    match format {
        Format::Json => json::to_vec(document),
        Format::Problem => json::to_vec(&ProblemDocument {
            r#type: &document.links.explanation,
            title: document.reason,
            detail: document.description,
            document,
        }),
        Format::Text => text::write(document).into_bytes(),
        Format::Html => page::write(document).into_bytes(),
        Format::None => Vec::new(),
    }
}
