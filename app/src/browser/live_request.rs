//! A real request from this browser, and what the browser shows of the answer.

use std::cell::RefCell;

use gloo_net::{
    Error,
    http::{Request, Response},
};
use js_sys::{JSON, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    AbortController, AbortSignal, Headers, RequestCache, RequestCredentials,
    RequestInit, RequestRedirect,
};

use crate::workbench::{Answer, ComposedRequest, Content, Outcome};

thread_local! {
    /// The request under way.
    static ABORT: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// Gives up on the request under way, and makes a signal for the next.
pub(crate) fn start() -> Option<AbortSignal> {
    abort();
    let controller = AbortController::new().ok()?;
    let signal = controller.signal();
    ABORT.set(Some(controller));
    Some(signal)
}

/// Gives up on the request under way.
pub(crate) fn abort() {
    if let Some(controller) = ABORT.take() {
        controller.abort();
    }
}

/// Sends a request without credentials and past the cache.
pub(crate) async fn send(
    request: &ComposedRequest,
    url: &str,
    signal: Option<&AbortSignal>,
) -> Outcome {
    let start = now();
    match exchange(request, url, signal).await {
        Ok((response, bytes)) => {
            Outcome::Answered(answer(&response, bytes, now() - start))
        }
        Err(error) => Outcome::Refused(words(error)),
    }
}

async fn exchange(
    request: &ComposedRequest,
    url: &str,
    signal: Option<&AbortSignal>,
) -> Result<(Response, Result<Vec<u8>, Error>), Error> {
    let options = RequestInit::new();
    options.set_method(&request.method);
    options.set_headers(&headers(request).map_err(refusal)?.into());
    put_content(&options, request);
    options.set_credentials(RequestCredentials::Omit);
    options.set_cache(RequestCache::NoStore);
    options.set_redirect(RequestRedirect::Follow);
    options.set_signal(signal);
    // gloo-net's own builder ends every query in `&`.
    let request = web_sys::Request::new_with_str_and_init(url, &options);
    let request = Request::from(request.map_err(refusal)?);
    let response = request.send().await?;
    let bytes = response.binary().await;
    Ok((response, bytes))
}

/// The fields of a request, where the browser takes them.
pub(super) fn headers(request: &ComposedRequest) -> Result<Headers, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &request.fields {
        headers.append(name, value)?;
    }
    Ok(headers)
}

/// Gives a request its content, as bytes: with a string, the browser would add a
/// `Content-Type` of its own.
pub(super) fn put_content(options: &RequestInit, request: &ComposedRequest) {
    if let Some(content) = &request.content {
        options.set_body(&Uint8Array::from(content.as_bytes()));
    }
}

/// A request that the browser would not even make.
pub(super) fn refusal(error: JsValue) -> Error {
    Error::JsError(error.unchecked_into::<js_sys::Error>().into())
}

/// What the browser says of a failure.
pub(super) fn words(error: Error) -> String {
    match error {
        Error::JsError(error) => format!("{}: {}", error.name, error.message),
        Error::GlooError(words) => words,
        // We ask for no JSON of gloo-net's.
        Error::SerdeError(_) => String::new(),
    }
}

fn answer(response: &Response, bytes: Result<Vec<u8>, Error>, millis: u32) -> Answer {
    let fields: Vec<(String, String)> = response.headers().entries().collect();
    let length = bytes.as_ref().map_or(0, Vec::len);
    Answer {
        status: response.status(),
        phrase: response.status_text(),
        content: bytes.map_or_else(
            |error| Content::Broken(words(error)),
            |bytes| read(bytes, &fields),
        ),
        fields,
        length,
        followed_to: response.redirected().then(|| response.url()),
        millis,
    }
}

fn read(bytes: Vec<u8>, fields: &[(String, String)]) -> Content {
    let Ok(text) = String::from_utf8(bytes) else { return Content::Binary };
    let is_json = |(name, value): &(String, String)| {
        name == "content-type"
            && value.split(['/', '+', ';']).any(|part| part == "json")
    };
    let pretty = if fields.iter().any(is_json) { pretty(&text) } else { None };
    pretty.map_or(Content::Text(text), Content::Json)
}

/// JSON as it came where it came in lines; otherwise a line for each member, by the browser's own parser, which costs
/// no wasm; nothing where the text is not JSON.
fn pretty(text: &str) -> Option<String> {
    let value = JSON::parse(text).ok()?;
    if text.trim_end().contains('\n') {
        return Some(text.trim_end().to_owned());
    }
    let indent = JsValue::from_f64(2.0);
    let pretty =
        JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &indent);
    pretty.ok()?.as_string()
}

/// Whole milliseconds since the page began.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page is open for less than 49 days"
)]
fn now() -> u32 {
    window().performance().map_or(0, |performance| performance.now() as u32)
}
