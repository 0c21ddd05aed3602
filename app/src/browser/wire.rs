//! Requests for transcripts.

use gloo_net::http::{Headers, Request};
use web_sys::{RequestCache, RequestCredentials, RequestInit};

use super::live_request::{refusal, words};

/// The JSON of a transcript: what the service answers to a request of this method, as
/// the attempt with this number where there is one. The status is not looked at.
///
/// # Errors
///
/// What the browser says where there is no answer.
pub(crate) async fn fetch(
    method: &str,
    path: &str,
    attempt: Option<&str>,
) -> Result<String, String> {
    let options = RequestInit::new();
    let fields = Headers::new();
    if method == "HEAD" {
        // Its own answer would have no content to read.
        fields.set("X-HTTP-Method-Override", method);
    } else {
        options.set_method(method);
    }
    if let Some(attempt) = attempt {
        fields.set("Attempt", attempt);
    }
    options.set_headers(&fields.into_raw());
    options.set_credentials(RequestCredentials::Omit);
    options.set_cache(RequestCache::NoStore);
    let request = web_sys::Request::new_with_str_and_init(path, &options);
    let request = Request::from(request.map_err(|error| words(refusal(error)))?);
    let response = request.send().await.map_err(words)?;
    response.text().await.map_err(words)
}
