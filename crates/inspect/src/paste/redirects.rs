//! URLs of requests that a text does not show, but a redirect before them does.

use crate::{
    Exchange, RequestHead,
    syntax::uri_reference::{UriReference, resolve},
};

/// Gives each request without a URL the one that the redirect before it leads to
/// (RFC 9110 section 10.2.2): a chain of `curl -iL` shows no requests.
pub(super) fn follow(exchanges: &mut [Exchange]) {
    let mut next: Option<String> = None;
    for exchange in exchanges {
        if let Some(url) = next.take().filter(|url| is_at(exchange, url)) {
            exchange.request.get_or_insert_with(RequestHead::default).url = url;
        }
        let shown = exchange.request.as_ref().map_or("", |request| &request.url);
        next = target(exchange, shown);
    }
}

/// Whether an exchange can be taken for one with this URL. One that leads there as
/// well is taken for another answer beside, not for a redirect to itself.
fn is_at(exchange: &Exchange, url: &str) -> bool {
    let is_shown = exchange.request.as_ref().is_some_and(|known| !known.url.is_empty());
    !is_shown && target(exchange, url).as_deref() != Some(url)
}

/// Where an exchange with this URL sends its client, if it does and as far as that
/// is known.
fn target(exchange: &Exchange, url: &str) -> Option<String> {
    let response = exchange.response.as_ref().filter(|head| head.status.is_redirect());
    let location = response?.fields.first("Location")?;
    let (base, to) = (UriReference::split(url), UriReference::split(&location.value));
    let is_known = to.scheme.is_some() || to.path.starts_with('/') || !url.is_empty();
    if is_known { resolve(&base, &to).url() } else { None }
}
