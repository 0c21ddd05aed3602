//! `/robots.txt` and `/sitemap.xml`: the lists of pages, for crawlers.

use axum::{
    Extension,
    http::{HeaderMap, Uri},
    response::Response,
};
use http_status::{catalog, paths::API};
use inspect::RULES;

use crate::{
    base_path::BasePath,
    http::{
        envelope::{FOR_AN_HOUR, document},
        markup::escape,
    },
    net::connection::Connection,
};

/// Pages that are about no code.
pub(super) const PAGES: [&str; 9] = [
    "/",
    "/codes",
    "/compare",
    "/docs",
    "/inspect",
    "/which-code",
    "/rules",
    "/fields",
    "/faults",
];

/// For crawlers: what to leave alone, and where the list of pages is.
pub(crate) async fn show_robots(
    Extension(connection): Extension<Connection>,
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let origin = connection.origin(&uri, &headers);
    document(
        "text/plain; charset=utf-8",
        FOR_AN_HOUR,
        format!(
            "# The pages are for everyone. The simulator answers with errors on purpose:\n\
             # nothing there is worth an index.\n\
             User-agent: *\n\
             Disallow: {base_path}{API}\n\
             Disallow: {base_path}/search\n\
             \n\
             Sitemap: {origin}{base_path}/sitemap.xml\n"
        ),
    )
}

/// Every page that is worth an index (sitemaps.org, version 0.9).
pub(crate) async fn show_sitemap(
    Extension(connection): Extension<Connection>,
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let origin = connection.origin(&uri, &headers);
    let pages = PAGES.iter().map(ToString::to_string);
    let codes = catalog::entries().map(|entry| format!("/codes/{}", entry.code));
    let pairs = app::content::pairs().map(|(a, b)| format!("/compare/{a}-vs-{b}"));
    let rules = RULES.iter().map(|rule| format!("/rules/{}", rule.id));
    let fields = app::content::fields().map(app::content::FieldText::path);
    let addresses = pages.chain(codes).chain(pairs).chain(rules).chain(fields);
    let addresses: String = addresses
        // A host may have an ampersand (RFC 3986 section 3.2.2).
        .map(|path| escape(&format!("{origin}{base_path}{path}")))
        .map(|address| format!("<url><loc>{address}</loc></url>\n"))
        .collect();
    document(
        "application/xml",
        FOR_AN_HOUR,
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             {addresses}</urlset>\n"
        ),
    )
}
