//! The message of a plan as a response of hyper's: status line, fields, content.

use std::borrow::Cow;

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Response, StatusCode},
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

/// The plan's fields are checked text, so none of the conversions fails.
pub(super) fn set_fields<B>(
    response: &mut Response<B>,
    fields: impl IntoIterator<Item = (Cow<'static, str>, Cow<'static, str>)>,
) {
    let headers = response.headers_mut();
    headers.reserve(USUAL_FIELDS);
    for (name, value) in fields {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) =
            (name, HeaderValue::from_maybe_shared(shared(value)))
        {
            headers.append(name, value);
        }
    }
}

/// The bytes of a text, where they are.
fn shared(text: Cow<'static, str>) -> Bytes {
    match text {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }
}
