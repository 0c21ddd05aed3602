//! The files of the site, embedded in the binary: wasm, scripts, styles, icons.

use std::{
    borrow::Cow,
    io::{self, Read as _},
};

use app::Assets;
use axum::{
    Extension,
    body::Body,
    http::{HeaderMap, HeaderValue, Response, Uri, header},
    response::IntoResponse,
};
use bytes::Bytes;
use flate2::read::GzDecoder;
use rust_embed::{Embed, EmbeddedFile};

use crate::{
    http::{
        coding::{accept_encoding, encode::Coding},
        conditional::not_modified,
        entity_tag::is_known,
        envelope::{Envelope, FOR_AN_HOUR, Readers, vary},
        job_queue::JobQueue,
        problem::Problem,
    },
    net::{connection::Connection, unsent::body::StaticContent},
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

/// A file of the site, in the best coding that the request takes.
pub(crate) async fn show_asset(
    Extension(connection): Extension<Connection>,
    Extension(jobs): Extension<JobQueue>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let path = uri.path().trim_start_matches('/');
    let stored = stored(path).ok_or_else(|| Problem::not_found("no such file"))?;
    let etag = etag(&stored);
    let mut fields = envelope(path).headers();
    vary(&mut fields, "accept-encoding");
    if let Ok(value) = HeaderValue::try_from(&etag) {
        fields.insert(header::ETAG, value);
    }
    if is_known(&headers, &etag) {
        return Ok(not_modified(&fields));
    }
    let coded = accept_encoding::choose(&headers).and_then(|coding| {
        let file = Site::get(&format!("{path}{}", ending(coding)))?;
        Some((coding.name(), file.data))
    });
    let plain = Site::get(path).map(|file| file.data);
    let data = match (coded, plain) {
        (Some((coding, data)), _) => {
            fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
            data
        }
        (None, Some(data)) => data,
        (None, None) => {
            let unpack = move || unpack(&stored.data);
            let content = jobs.run(Some(&connection), unpack).await?;
            let content = content
                .map_err(|_| Problem::internal("a file of the site is damaged"))?;
            return Ok((fields, content).into_response());
        }
    };
    let mut response = (fields, body(data)).into_response();
    response.extensions_mut().insert(StaticContent);
    Ok(response)
}

/// A file as the build left it: plain, or where there is no such thing, in gzip. The names
/// of its compressed forms are none of its own.
fn stored(path: &str) -> Option<EmbeddedFile> {
    if Coding::ALL.iter().any(|coding| path.ends_with(ending(*coding))) {
        return None;
    }
    let packed = || Site::get(&format!("{path}{}", ending(Coding::Gzip)));
    Site::get(path).or_else(packed)
}

/// The content of a file in gzip. Few clients want that: browsers take what is stored.
fn unpack(gzip: &[u8]) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut content)?;
    Ok(content)
}

/// A name with a hash never means other bytes.
fn envelope(path: &str) -> Envelope {
    let cache_control = if path.starts_with("pkg/") {
        "public, max-age=31536000, immutable"
    } else {
        FOR_AN_HOUR
    };
    let media_type = Some(media_type(path));
    Envelope { media_type, cache_control, readers: Readers::SameOrigin }
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

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
