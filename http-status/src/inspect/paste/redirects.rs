//! URLs that a text does not show, because a redirect before them says them.

use crate::inspect::{
    Exchange, RequestHead,
    syntax::uri_reference::{UriReference, resolve},
};

/// Gives each request without a URL the one that the redirect before it leads to
/// (RFC 9110 section 10.2.2): a chain of `curl -iL` shows no requests.
pub(super) fn follow(exchanges: &mut [Exchange]) {
    let mut next: Option<String> = None;
    for exchange in exchanges {
        let shown = exchange.request.as_ref().map(|request| request.url.as_str());
        if let Some(url) = next.take()
            && shown.is_none_or(str::is_empty)
        {
            exchange.request.get_or_insert_with(RequestHead::default).url = url;
        }
        next = target(exchange);
    }
}

/// Where the exchange sends its client, if it does and as far as that is known.
fn target(exchange: &Exchange) -> Option<String> {
    let response = exchange.response.as_ref().filter(|head| head.status.is_redirect());
    let location = response?.fields.first("Location")?;
    let url = exchange.request.as_ref().map_or("", |request| &request.url);
    let (base, to) = (UriReference::split(url), UriReference::split(&location.value));
    let is_known = to.scheme.is_some() || to.path.starts_with('/') || !url.is_empty();
    if is_known { resolve(&base, &to).url() } else { None }
}
