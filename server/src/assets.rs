//! The site inside the binary: wasm, scripts, styles and what `public/` holds.

use std::borrow::Cow;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, Response, Uri, header},
    response::IntoResponse,
};
use bytes::Bytes;
use rust_embed::{Embed, EmbeddedFile};

use crate::{clock::Moment, conditional, problem::Problem, unsent::Lasting};

/// What `cargo xtask build` leaves in `target/site`.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// Codings that the build makes of every asset, best first.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// The one file of the package with this name and ending, hash and all.
pub(crate) fn package_file(name: &str, ending: &str) -> Option<String> {
    let start = format!("pkg/{name}.");
    Site::iter()
        .find(|path| path.starts_with(&start) && path.ends_with(ending))
        .map(Cow::into_owned)
}

/// A file of the site, in the best coding that the request takes.
pub(crate) async fn show_asset(
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let path = uri.path().trim_start_matches('/');
    let is_source = !CODINGS.iter().any(|(_, ending)| path.ends_with(ending));
    let whole = Site::get(path).filter(|_| is_source);
    let whole = whole.ok_or_else(|| Problem::not_found("no such file"))?;
    let etag = etag(&whole);
    let coded = CODINGS.iter().find_map(|(coding, ending)| {
        let file = Site::get(&format!("{path}{ending}"))?;
        accepts(&headers, coding).then_some((*coding, file))
    });
    let mut fields = HeaderMap::new();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            fields.insert(name, value);
        }
    };
    set(header::DATE, &Moment::now().imf_fixdate());
    set(header::CACHE_CONTROL, cache_control(path));
    set(header::ETAG, &etag);
    set(header::VARY, "accept-encoding");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if conditional::has(&headers, &etag) {
        return Ok(conditional::not_modified(&fields));
    }
    set(header::CONTENT_TYPE, media_type(path));
    let data = match coded {
        Some((coding, file)) => {
            set(header::CONTENT_ENCODING, coding);
            file.data
        }
        None => whole.data,
    };
    let mut response = (fields, body(data)).into_response();
    response.extensions_mut().insert(Lasting);
    Ok(response)
}

/// Files inside the binary are sent from where they are.
fn body(data: Cow<'static, [u8]>) -> Body {
    match data {
        Cow::Borrowed(bytes) => Body::from(Bytes::from_static(bytes)),
        Cow::Owned(bytes) => Body::from(bytes),
    }
}

/// Weak, because it names every coding of the file alike (RFC 9110 section
/// 8.8.3.3).
fn etag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let digits: String =
        hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("W/\"{digits}\"")
}

/// Whether `Accept-Encoding` takes a coding (RFC 9110 section 12.5.3).
fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    let values = headers.get_all(header::ACCEPT_ENCODING).iter();
    let listed =
        values.filter_map(|value| value.to_str().ok()).flat_map(|v| v.split(','));
    listed.into_iter().any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let refused = parts.any(|q| {
            let weight = q.strip_prefix("q=").or_else(|| q.strip_prefix("Q="));
            weight.is_some_and(|weight| weight.parse() == Ok(0.0))
        });
        named && !refused
    })
}

/// A name with a hash never means other bytes.
fn cache_control(path: &str) -> &'static str {
    if path.starts_with("pkg/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
