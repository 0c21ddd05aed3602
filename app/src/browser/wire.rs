//! Requests for transcripts.

use gloo_net::http::Request;
use web_sys::{RequestCache, RequestCredentials, RequestInit};

use super::live_request::{self, headers, put_content, refusal};
use crate::workbench::ComposedRequest;

/// The JSON of a transcript: what the service answers to a request, as the attempt with
/// this number where there is one. The status is not looked at.
///
/// # Errors
///
/// What the browser says where there is no answer.
pub(crate) async fn fetch(
    request: &ComposedRequest,
    path: &str,
    attempt: Option<&str>,
) -> Result<String, String> {
    let options = RequestInit::new();
    let words = |error| live_request::words(refusal(error));
    let fields = headers(request).map_err(words)?;
    if request.method == "HEAD" {
        // Its own answer would have no content to read.
        fields.set("X-HTTP-Method-Override", &request.method).map_err(words)?;
    } else {
        options.set_method(&request.method);
    }
    if let Some(attempt) = attempt {
        fields.set("Attempt", attempt).map_err(words)?;
    }
    options.set_headers(&fields.into());
    put_content(&options, request);
    options.set_credentials(RequestCredentials::Omit);
    options.set_cache(RequestCache::NoStore);
    let request = web_sys::Request::new_with_str_and_init(path, &options);
    let request = Request::from(request.map_err(words)?);
    let response = request.send().await.map_err(live_request::words)?;
    response.text().await.map_err(live_request::words)
}
