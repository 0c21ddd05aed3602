//! What the fields of a request say of its content.

use axum::http::{HeaderMap, header};
use inspect::MediaType;

/// What content is, by the fields of its message (RFC 9110 section 8.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Json,
    Form,
    /// Text in UTF-8, or in US-ASCII, which is a part of it.
    Text,
    /// No media type: a recipient may look at the bytes.
    Nothing,
    /// Neither of these, or text in a coding or a charset that we do not decode.
    Other,
}

impl Named {
    pub(super) fn by(fields: &HeaderMap) -> Self {
        if is_encoded(fields) {
            return Self::Other;
        }
        let mut lines = fields.get_all(header::CONTENT_TYPE).iter();
        let Some(line) = lines.next() else { return Self::Nothing };
        let media_type = line.to_str().ok().and_then(MediaType::read);
        match media_type.filter(|_| lines.next().is_none()) {
            Some(media_type) => Self::by_type(&media_type),
            None => Self::Other,
        }
    }

    fn by_type(media_type: &MediaType) -> Self {
        if media_type.essence() == "application/x-www-form-urlencoded" {
            return Self::Form;
        }
        // JSON has no charset (RFC 8259 section 11).
        if media_type.is_json() {
            return Self::Json;
        }
        let charset = media_type.charset().unwrap_or("utf-8").to_ascii_lowercase();
        let is_utf8 = matches!(&*charset, "utf-8" | "utf8" | "us-ascii");
        if media_type.is_text() && is_utf8 { Self::Text } else { Self::Other }
    }
}

/// Whether the bytes are those of a coding (RFC 9110 section 8.4).
fn is_encoded(fields: &HeaderMap) -> bool {
    let lines = fields.get_all(header::CONTENT_ENCODING).iter();
    lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).any(
        |coding| {
            let coding = coding.trim();
            !coding.is_empty() && !coding.eq_ignore_ascii_case("identity")
        },
    )
}
