//! The fields of a response in the service's own name: date, caching, CORS, `nosniff`.
//!
//! A simulated response has none of its fields from here.

use std::iter;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use crate::clock::Moment;

/// For what is made for one request.
pub(crate) const NO_STORE: &str = "no-store";

/// For what changes only with a new version of the service.
pub(crate) const FOR_AN_HOUR: &str = "public, max-age=3600";

/// The same, where it is larger.
pub(crate) const FOR_A_DAY: &str = "public, max-age=86400";

/// What these fields say of a response.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Envelope {
    /// The media type of its content, if it has any.
    pub(crate) media_type: Option<&'static str>,
    /// How long it is fresh, as `Cache-Control` says it.
    pub(crate) cache_control: &'static str,
    /// Whose scripts may read it.
    pub(crate) readers: Readers,
}

/// Whose scripts may read a response (Fetch, section "CORS protocol").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Those of our own pages.
    SameOrigin,
    /// Those of any origin.
    AnyOrigin,
    /// Those of any origin, and every field of it.
    AnyOriginEveryField,
}

impl Envelope {
    /// All fields.
    pub(crate) fn headers(self) -> HeaderMap {
        let media_type = self.media_type.map(HeaderValue::from_static);
        let media_type = media_type.map(|value| (header::CONTENT_TYPE, value));
        media_type.into_iter().chain(self.fields()).collect()
    }

    /// All fields but `Content-Type`.
    pub(crate) fn fields(self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        let any_origin = (self.readers != Readers::SameOrigin).then_some("*");
        let every_field = (self.readers == Readers::AnyOriginEveryField).then_some("*");
        let fixed = [
            (header::CACHE_CONTROL, Some(self.cache_control)),
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, any_origin),
            (header::ACCESS_CONTROL_EXPOSE_HEADERS, every_field),
            (header::X_CONTENT_TYPE_OPTIONS, self.media_type.map(|_| "nosniff")),
        ];
        let fixed = fixed.into_iter().filter_map(|(name, value)| {
            value.map(|value| (name, HeaderValue::from_static(value)))
        });
        iter::once(date()).chain(fixed)
    }
}

/// `Date`, which every response of an origin server with a clock has (RFC 9110 section
/// 6.6.1).
pub(crate) fn date() -> (HeaderName, HeaderValue) {
    let date = HeaderValue::try_from(Moment::now().imf_fixdate());
    (header::DATE, date.unwrap_or(HeaderValue::from_static("")))
}

/// A document of our own pages.
pub(crate) fn document(
    media_type: &'static str,
    cache_control: &'static str,
    content: impl Into<Body>,
) -> Response {
    let media_type = Some(media_type);
    let envelope = Envelope { media_type, cache_control, readers: Readers::SameOrigin };
    (envelope.headers(), content.into()).into_response()
}

/// Adds the name of a request field that the response was chosen by (RFC 9110
/// section 12.5.5).
pub(crate) fn vary(headers: &mut HeaderMap, name: &'static str) {
    let lines = headers.get_all(header::VARY).iter();
    let mut names =
        lines.filter_map(|line| line.to_str().ok()).flat_map(|l| l.split(','));
    if names.any(|own| own.trim().eq_ignore_ascii_case(name)) {
        return;
    }
    headers.append(header::VARY, HeaderValue::from_static(name));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vary_names_each_field_once() {
        let mut headers = HeaderMap::new();
        for name in ["accept", "accept-encoding", "accept"] {
            vary(&mut headers, name);
        }
        let lines: Vec<_> = headers.get_all(header::VARY).iter().collect();
        assert_eq!(lines, ["accept", "accept-encoding"]);
    }
}
