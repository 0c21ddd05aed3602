//! Every effect on the page: its elements, its address, its clipboard.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, Headers, HtmlInputElement, HtmlTextAreaElement,
    RequestCache, RequestCredentials, RequestInit, Response, Url, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn typed<T: JsCast>(id: &str) -> Option<T> {
    element(id)?.dyn_into().ok()
}

/// Scheme and authority of the page.
pub(crate) fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Now, as an IMF-fixdate: browsers print it so (ECMA-262, `toUTCString`).
pub(crate) fn date() -> String {
    js_sys::Date::new_0().to_utc_string().into()
}

/// What follows the `#` of the address.
pub(crate) fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The whole address.
pub(crate) fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Puts the page's path with this fragment in the address bar, without a step in
/// the history. Browsers refuse when it happens too often.
pub(crate) fn replace_fragment(fragment: &str) {
    let Some(window) = window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let link = if fragment.is_empty() { path } else { [&path, "#", fragment].concat() };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&link));
    }
}

/// The text that a request of this method is answered with, a request that names an
/// arrival where it means one. The status is not looked at.
///
/// # Errors
///
/// What the browser says where there is no answer.
pub(crate) async fn fetch(
    method: &str,
    path: &str,
    arrival: Option<&str>,
) -> Result<String, String> {
    let window = window().ok_or("there is no window")?;
    let options = RequestInit::new();
    let fields = Headers::new().map_err(|error| words(&error))?;
    if method == "HEAD" {
        // Its own answer would have no content to read.
        fields.set("X-HTTP-Method-Override", method).map_err(|error| words(&error))?;
    } else {
        options.set_method(method);
    }
    if let Some(arrival) = arrival {
        fields.set("Attempt", arrival).map_err(|error| words(&error))?;
    }
    options.set_headers(&fields);
    options.set_credentials(RequestCredentials::Omit);
    options.set_cache(RequestCache::NoStore);
    let response = window.fetch_with_str_and_init(path, &options);
    let response = JsFuture::from(response).await.map_err(|error| words(&error))?;
    let response: Response = response.dyn_into().map_err(|error| words(&error))?;
    let text = response.text().map_err(|error| words(&error))?;
    let text = JsFuture::from(text).await.map_err(|error| words(&error))?;
    Ok(text.as_string().unwrap_or_default())
}

fn words(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(String::new, |error| error.message().into())
}

/// Path and query of a reference, if it leads to a resource of this origin.
pub(crate) fn path_of(reference: &str, base: &str) -> Option<String> {
    let base = origin() + base;
    let url = Url::new_with_base(reference, &base).ok()?;
    (url.origin() == origin()).then(|| url.pathname() + &url.search())
}

/// What an input or a text area holds.
pub(crate) fn value(id: &str) -> String {
    if let Some(area) = typed::<HtmlTextAreaElement>(id) {
        return area.value();
    }
    typed::<HtmlInputElement>(id).map_or_else(String::new, |input| input.value())
}

/// Changes what an input or a text area holds.
pub(crate) fn set_value(id: &str, value: &str) {
    if let Some(area) = typed::<HtmlTextAreaElement>(id) {
        area.set_value(value);
    } else if let Some(input) = typed::<HtmlInputElement>(id) {
        input.set_value(value);
    }
}

/// Focuses an element.
pub(crate) fn focus(id: &str) {
    if let Some(element) = typed::<web_sys::HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// Replaces what is in an element.
pub(crate) fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

/// Replaces the text of an element.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute without a value, or takes it away.
pub(crate) fn set_flag(id: &str, name: &str, is_set: bool) {
    let Some(element) = element(id) else { return };
    let _ = if is_set {
        element.set_attribute(name, "")
    } else {
        element.remove_attribute(name)
    };
}

/// Calls back at each event of this type that reaches an element; the window where
/// the id is empty.
pub(crate) fn listen(id: &str, event: &str, call: impl FnMut(Event) + 'static) {
    let call = Closure::<dyn FnMut(Event)>::new(call);
    let function = call.as_ref().unchecked_ref();
    let _ = match element(id) {
        Some(element) => element.add_event_listener_with_callback(event, function),
        None => match window() {
            Some(window) => window.add_event_listener_with_callback(event, function),
            None => return,
        },
    };
    // The page needs it as long as it is open.
    call.forget();
}

/// Calls back after so many milliseconds.
pub(crate) fn later(millis: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            call.unchecked_ref(),
            millis,
        );
    }
}

/// Writes to the clipboard; whether that worked. An insecure origin has none.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
