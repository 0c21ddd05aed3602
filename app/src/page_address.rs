//! The address of this page, which server and browser know alike: its codes and its
//! parameters.

use http_status::{Codes, query};

use crate::base_path::below_base;

/// Path and query of this page, the same text on the server and in the browser.
pub(crate) fn page_address() -> String {
    #[cfg(feature = "ssr")]
    {
        use leptos_router::location::RequestUrl;

        use crate::base_path::href;
        let url = leptos::prelude::use_context::<RequestUrl>();
        url.map(|url| href(without_origin(url.as_ref()))).unwrap_or_default()
    }
    #[cfg(not(feature = "ssr"))]
    {
        crate::browser::address::path_and_query()
    }
}

/// What follows scheme and authority: the server names an origin of its own.
#[cfg(feature = "ssr")]
fn without_origin(url: &str) -> &str {
    if url.starts_with('/') {
        return url;
    }
    let Some((_, rest)) = url.split_once("://") else { return url };
    rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or("/")
}

/// The code that a page is about, or the codes, from its address.
pub(crate) fn codes_in(address: &str) -> Option<Codes> {
    let (path, _) = split(address);
    let segment = below_base(path)?.strip_prefix("/codes/")?.trim_end_matches('/');
    query::decode_text(segment)?.parse().ok()
}

/// The parameters of an address. Text that is not percent-encoded UTF-8 is
/// taken as it stands: whoever wrote `body=100%` meant just that.
pub(crate) fn parameters_in(address: &str) -> Vec<(String, String)> {
    let text = |text: &str| {
        let spaced = text.replace('+', " ");
        query::decode_text(&spaced).unwrap_or(spaced)
    };
    let (_, query) = split(address);
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (text(name), text(value)))
        .collect()
}

fn split(address: &str) -> (&str, &str) {
    let address = address.split('#').next().unwrap_or_default();
    address.split_once('?').unwrap_or((address, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_origin_is_taken_off() {
        for (url, rest) in [
            ("http://leptos.dev/codes/502?a=b", "/codes/502?a=b"),
            ("http://leptos.dev", "/"),
            ("/codes/502?location=http://a/b", "/codes/502?location=http://a/b"),
        ] {
            let rest = if url.starts_with('/') { url } else { rest };
            assert_eq!(without_origin(url), rest);
        }
    }

    #[test]
    fn the_codes_are_the_last_segment() {
        for (address, code) in [
            ("/codes/502", Some("502")),
            ("/codes/502/?delay=1s", Some("502")),
            ("/codes/%35%30%32", Some("502")),
            ("/codes/200,503", Some("200,503")),
            ("/codes/200%3A9%2C500-504?seed=1", Some("200:9,500-504")),
            ("/codes/0502", None),
            ("/", None),
        ] {
            let codes = codes_in(address).map(|codes| codes.to_string());
            assert_eq!(codes.as_deref(), code, "{address}");
        }
    }

    #[test]
    fn text_that_is_not_encoded_is_taken_as_it_stands() {
        let expected = [("body", "100%"), ("header", "A: b c"), ("omit", "")];
        let expected =
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(
            parameters_in("/codes/200?body=100%&&header=A:+b%20c&omit#top"),
            expected
        );
    }
}
