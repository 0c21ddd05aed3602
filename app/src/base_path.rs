//! The base path: what stands before each path of the service, as `/statuslab`, where it
//! shares its host with others.

/// The address of a path of this service, for a link, a form or a request. Every path of
/// ours goes through here before a browser sees it.
pub(crate) fn href(path: &str) -> String {
    base_path() + path
}

/// The path of this service that an address has; nothing where it leads elsewhere.
pub(crate) fn below_base(address: &str) -> Option<&str> {
    address.strip_prefix(&*base_path()).filter(|path| path.starts_with('/'))
}

/// The address of the transcript of a URL of the simulator, from the address of that.
pub(crate) fn transcript_of(address: &str) -> String {
    let path = below_base(address).unwrap_or_default();
    href(&http_status::paths::transcript_of(path))
}

/// The base path of this page; empty where the service has the host for itself.
#[cfg(feature = "ssr")]
pub(crate) fn base_path() -> String {
    use leptos::prelude::with_context;

    use crate::PageContext;
    let base_path = with_context::<http::request::Parts, _>(|parts| {
        let context = parts.extensions.get::<PageContext>()?;
        Some(context.site.base_path.clone())
    });
    base_path.flatten().unwrap_or_default()
}

/// The base path of this page, which the server wrote into its first element.
#[cfg(not(feature = "ssr"))]
pub(crate) fn base_path() -> String {
    crate::browser::served_page::data("base-path").unwrap_or_default()
}

/// An example of a value: one that is a path of ours is written as an address.
#[cfg(feature = "ssr")]
pub(crate) fn example_of(entry: &http_status::OptionEntry) -> String {
    match entry.takes {
        http_status::Takes::Reference => href(entry.example),
        _ => entry.example.to_owned(),
    }
}

/// How a link to a path of ours and one in code begin in HTML of our own Markdown.
#[cfg(feature = "ssr")]
const LINKS: [&str; 3] =
    ["<a href=\"/", "<a class=\"field-link\" href=\"/", "<code>/api/"];

/// HTML that was made of our own Markdown, with our paths in links and in code as
/// addresses. A tag is what begins with `<a `: in text `<` is `&lt;`.
#[cfg(feature = "ssr")]
pub(crate) fn linked(html: &str) -> String {
    let base_path = base_path();
    if base_path.is_empty() {
        return html.to_owned();
    }
    LINKS.iter().fold(html.to_owned(), |html, start| {
        let (before, path) = start.split_at(start.find('/').unwrap_or(start.len()));
        html.replace(start, &[before, &base_path, path].concat())
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::{Owner, provide_context};

    use super::*;
    use crate::{PageContext, Site, content::markdown};

    /// Runs a test on a page of a service with this base path.
    fn below(base_path: &str, test: impl FnOnce()) {
        let (mut parts, ()) = http::Request::new(()).into_parts();
        let (origin, base_path) = ("http://lab.example".into(), base_path.into());
        let site = Site { origin, base_path, limits: Arc::default() };
        parts.extensions.insert(PageContext { site, date: String::new() });
        Owner::new().with(|| {
            provide_context(parts);
            test();
        });
    }

    #[test]
    fn a_path_and_its_address_are_one() {
        for base_path in ["", "/statuslab"] {
            below(base_path, || {
                for path in ["/", "/codes/502?delay=1s", "/faults#reset"] {
                    let address = href(path);
                    assert_eq!(address, format!("{base_path}{path}"));
                    assert_eq!(below_base(&address), Some(path));
                }
                let transcript = transcript_of(&href("/api/status/503?a=b"));
                assert_eq!(transcript, format!("{base_path}/api/wire/503?a=b"));
            });
        }
        below("/statuslab", || {
            for outside in ["/codes/502", "/statuslab", "/statuslabs/", ""] {
                assert_eq!(below_base(outside), None, "{outside}");
            }
        });
    }

    #[test]
    fn links_of_a_text_are_addresses_and_its_words_stay() {
        let text = "[a](/codes/502), `/api/status/200`, `Retry-After`, \
                    [b](https://b.example/), `<a href=\"/c\">` and `/codes`";
        let html = markdown::inline_html_with_field_links(text);
        below("", || assert_eq!(linked(&html), html));
        below("/statuslab", || {
            assert_eq!(
                linked(&html),
                "<a href=\"/statuslab/codes/502\">a</a>, \
                 <code>/statuslab/api/status/200</code>, \
                 <a class=\"field-link\" href=\"/statuslab/fields/retry-after\">\
                 <code>Retry-After</code></a>, <a href=\"https://b.example/\">b</a>, \
                 <code>&lt;a href=\"/c\"&gt;</code> and <code>/codes</code>"
            );
        });
    }
}
