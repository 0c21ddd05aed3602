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
fn base_path() -> String {
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

/// HTML that was made of our own Markdown, with our paths in links and in code as
/// addresses. Nothing else looks like these: in text `"` is `&quot;` and `<` is `&lt;`.
#[cfg(feature = "ssr")]
pub(crate) fn linked(html: &str) -> String {
    let base_path = base_path();
    if base_path.is_empty() {
        return html.to_owned();
    }
    let html = html.replace("href=\"/", &format!("href=\"{base_path}/"));
    html.replace("<code>/api/", &format!("<code>{base_path}/api/"))
}
