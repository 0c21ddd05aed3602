//! A real request from this browser, and what the browser shows of the answer.

use std::{cell::RefCell, rc::Rc};

use gloo_net::{
    Error,
    http::{Request, Response},
};
use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    AbortSignal, Headers, RequestCache, RequestCredentials, RequestInit,
    RequestRedirect,
};

use super::{address, arriving::Arriving, resource_timing};
use crate::{
    clock,
    workbench::{ComposedRequest, End, LiveRequest, Outcome, Way},
};

thread_local! {
    /// What has come of the answer to the request under way.
    static ARRIVING: RefCell<Option<Rc<RefCell<Arriving>>>> = const { RefCell::new(None) };
}

/// Sends a request without credentials and past the cache: the one on show, or one of a
/// run, which leaves that alone.
pub(crate) async fn send(
    request: LiveRequest,
    signal: Option<&AbortSignal>,
    way: Option<Way>,
) -> LiveRequest {
    let outcome = outcome(&request, signal, way).await;
    request.ended(outcome, &address::origin(), clock::next_millis())
}

async fn outcome(
    request: &LiveRequest,
    signal: Option<&AbortSignal>,
    way: Option<Way>,
) -> Outcome {
    if way.is_none() {
        ARRIVING.set(None);
    }
    if way != Some(Way::Together) {
        resource_timing::clear();
    }
    let start = resource_timing::now();
    let response = match exchange(request, signal).await {
        Ok(response) => response,
        Err(_) if !window().navigator().on_line() => return Outcome::Offline,
        Err(error) => return Outcome::Refused(words(error)),
    };
    let arriving = Rc::new(RefCell::new(Arriving::new(&response, start)));
    if way.is_none() {
        ARRIVING.set(Some(arriving.clone()));
    }
    let read = Arriving::read(&arriving, &response).await;
    let end = match read {
        Ok(()) => End::Whole,
        Err(error) => End::Broken(words(refusal(error))),
    };
    let now = resource_timing::now();
    let timing = match way {
        // The browser's marks do not say which of several requests to a URL they are of.
        Some(Way::Together) => None,
        _ => resource_timing::of(&request.path, start).await,
    };
    let answer = arriving.borrow().answer(request, end, now, timing);
    Outcome::Answered(answer.into())
}

/// The request with what has come of its answer, where that is more than was shown
/// before; with all of it, be it nothing, where the reader gives up.
pub(crate) fn so_far(request: &LiveRequest, is_cancelled: bool) -> Option<LiveRequest> {
    let now = resource_timing::now();
    let answer = ARRIVING.with_borrow(Clone::clone).and_then(|arriving| {
        let mut arriving = arriving.borrow_mut();
        if is_cancelled {
            return Some(arriving.answer(request, End::Cancelled, now, None));
        }
        let has_news = arriving.has_news(now);
        has_news.then(|| arriving.answer(request, End::Arriving, now, None))
    });
    let outcome = match answer {
        Some(answer) => Outcome::Answered(answer.into()),
        None if is_cancelled => Outcome::Cancelled,
        None => return None,
    };
    Some(request.clone().ended(outcome, &address::origin(), clock::next_millis()))
}

async fn exchange(
    request: &LiveRequest,
    signal: Option<&AbortSignal>,
) -> Result<Response, Error> {
    let options = RequestInit::new();
    let composed = &request.request;
    options.set_method(&composed.method);
    options.set_headers(&headers(composed).map_err(refusal)?.into());
    put_content(&options, composed);
    options.set_credentials(RequestCredentials::Omit);
    options.set_cache(RequestCache::NoStore);
    options.set_redirect(RequestRedirect::Follow);
    options.set_signal(signal);
    // gloo-net's own builder ends every query in `&`.
    let request = web_sys::Request::new_with_str_and_init(&request.path, &options);
    Request::from(request.map_err(refusal)?).send().await
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
