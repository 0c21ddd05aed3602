//! The JSON of a page, where readers of the page look for it: behind its address.

use axum::{extract::Request, http::Uri};
use http_status::paths::{CODES, FIELDS};

/// `/codes/502.json` is `/api/codes/502`, and `/fields/age.json` is `/api/fields/age`.
pub(crate) fn from_page_path(mut request: Request) -> Request {
    if let Some(uri) = resource(request.uri().path()) {
        *request.uri_mut() = uri;
    }
    request
}

fn resource(path: &str) -> Option<Uri> {
    let page = path.strip_suffix(".json")?;
    let resource = match page.strip_prefix("/codes/") {
        Some(code) => format!("{CODES}/{code}"),
        None => format!("{FIELDS}/{}", page.strip_prefix("/fields/")?),
    };
    resource.parse().ok()
}
