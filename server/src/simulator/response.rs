//! The message of a plan as a response of hyper's: status line, fields, content.

use std::borrow::Cow;

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Response, StatusCode, header},
};
use bytes::Bytes;
use http_status::{Message, Plan};
use hyper::ext::ReasonPhrase;

use super::content::{self, Delivery};
use crate::http::problem::Problem;

/// The whole message of a plan.
pub(super) fn respond(
    message: Message,
    delivery: Delivery<'_>,
) -> Result<Response<Body>, Problem> {
    let plan = delivery.plan;
    let has_length = plan.fields.contains("Content-Length");
    let body = content::body(message.content, has_length, delivery)?;
    Ok(with_head(plan, message.fields, body))
}

/// A response with the status line and the fields of a plan.
pub(super) fn with_head<B>(plan: &Plan, fields: FieldLines, body: B) -> Response<B> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(plan.status.get())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    set_phrase(&mut response, plan);
    set_fields(&mut response, fields);
    response
}

/// The reason phrase, where HTTP/1 has a place for it, and the library would write
/// another.
pub(super) fn set_phrase<B>(response: &mut Response<B>, plan: &Plan) {
    if response.status().canonical_reason() == Some(&*plan.phrase) {
        return;
    }
    if let Ok(phrase) = ReasonPhrase::try_from(shared(plan.phrase.clone())) {
        response.extensions_mut().insert(phrase);
    }
}

/// Names and values, in order.
pub(super) type FieldLines = Vec<(Cow<'static, str>, Cow<'static, str>)>;

/// The fields that a response has already.
pub(super) fn fields_of(response: &Response<Body>) -> FieldLines {
    let fields = response.headers().iter();
    let text =
        |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    fields.map(|(name, value)| (name.to_string().into(), text(value).into())).collect()
}

/// As many fields as most responses have.
const USUAL_FIELDS: usize = 16;

/// The names that most of them have, which are not parsed each time.
static USUAL_NAMES: [(&str, HeaderName); 14] = [
    ("Simulated-Status", HeaderName::from_static("simulated-status")),
    ("Date", header::DATE),
    ("Content-Type", header::CONTENT_TYPE),
    ("Content-Length", header::CONTENT_LENGTH),
    ("Vary", header::VARY),
    ("Cache-Control", header::CACHE_CONTROL),
    ("Access-Control-Allow-Origin", header::ACCESS_CONTROL_ALLOW_ORIGIN),
    ("Access-Control-Expose-Headers", header::ACCESS_CONTROL_EXPOSE_HEADERS),
    ("Timing-Allow-Origin", HeaderName::from_static("timing-allow-origin")),
    ("X-Content-Type-Options", header::X_CONTENT_TYPE_OPTIONS),
    ("Content-Security-Policy", header::CONTENT_SECURITY_POLICY),
    ("Server-Timing", HeaderName::from_static("server-timing")),
    ("ETag", header::ETAG),
    ("Location", header::LOCATION),
];

/// The plan's fields are checked text, so none of the conversions fails.
pub(super) fn set_fields<B>(
    response: &mut Response<B>,
    fields: impl IntoIterator<Item = (Cow<'static, str>, Cow<'static, str>)>,
) {
    let headers = response.headers_mut();
    headers.reserve(USUAL_FIELDS);
    for (name, value) in fields {
        let value = HeaderValue::from_maybe_shared(shared(value));
        if let (Some(name), Ok(value)) = (name_of(&name), value) {
            headers.append(name, value);
        }
    }
}

fn name_of(text: &str) -> Option<HeaderName> {
    let usual = USUAL_NAMES.iter().find(|(own, _)| *own == text);
    match usual {
        Some((_, name)) => Some(name.clone()),
        None => HeaderName::from_bytes(text.as_bytes()).ok(),
    }
}

/// The bytes of a text, where they are.
fn shared(text: Cow<'static, str>) -> Bytes {
    match text {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_name_is_the_one_that_is_parsed() {
        for (text, name) in &USUAL_NAMES {
            assert_eq!(&HeaderName::from_bytes(text.as_bytes()).unwrap(), name);
        }
    }
}
