//! The site inside the binary: wasm, scripts, styles and what `public/` holds.

use std::borrow::Cow;

use app::Assets;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, Response, Uri, header},
    response::IntoResponse,
};
use bytes::Bytes;
use rust_embed::{Embed, EmbeddedFile};

use crate::{
    clock::Moment, coding::Coding, conditional, problem::Problem, unsent::Lasting,
};

/// What `cargo xtask build` leaves in `target/site`; a debug build reads it there.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// How the build ends the name of an asset in a coding.
const fn ending(coding: Coding) -> &'static str {
    match coding {
        Coding::Brotli => ".br",
        Coding::Gzip => ".gz",
    }
}

/// What the pages load, as the build wrote it down. Empty where the site is not built.
pub(crate) fn manifest() -> Assets {
    let file = Site::get("manifest.json");
    let assets = file.and_then(|file| serde_json::from_slice(&file.data).ok());
    assets.unwrap_or_default()
}

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
    let is_source = !Coding::ALL.iter().any(|coding| path.ends_with(ending(*coding)));
    let whole = Site::get(path).filter(|_| is_source);
    let whole = whole.ok_or_else(|| Problem::not_found("no such file"))?;
    let etag = etag(&whole);
    let coded = Coding::choose(&headers).and_then(|coding| {
        let file = Site::get(&format!("{path}{}", ending(coding)))?;
        Some((coding.name(), file))
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
