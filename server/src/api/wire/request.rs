//! The request of a transcript: the caller's own, rewritten to one to the simulator.

use std::borrow::Cow;

use axum::{
    body::Body,
    http::{
        HeaderMap, HeaderName, HeaderValue, Method, Uri, Version, header,
        request::Parts,
    },
};
use bytes::Bytes;
use http_status::{
    Head, Version as HttpVersion, credentials,
    paths::{STATUS, WIRE},
};

use crate::{
    base_path::BasePath,
    http::{admission::refuse_connect, problem::Problem, request_content::collect},
    net::unsent::budget::UnsentBudget,
    simulator::request::fields,
};

/// Most content of a request that a transcript shows, in bytes.
const MAX_CONTENT: usize = 64 * 1024;

/// Names the method of the request that is shown, where the caller's own would get
/// no content back: a HEAD.
const OVERRIDE: HeaderName = HeaderName::from_static("x-http-method-override");

/// Names the arrival that is shown, where the caller does not mean the next one.
const ARRIVAL: HeaderName = HeaderName::from_static("attempt");

/// Turns the caller's request into one to the simulator: its path, on HTTP/1.1
/// where it came by HTTP/2. An authority in the target goes before `Host`
/// (RFC 9112 section 3.2.2).
pub(super) fn rewrite_to_simulator(
    parts: &mut Parts,
    base_path: &BasePath,
) -> Result<(), Problem> {
    choose_method(parts)?;
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let path = base_path.strip(target).unwrap_or_default();
    let rest = path.strip_prefix(WIRE).unwrap_or_default();
    let authority = parts.uri.authority().map(ToString::to_string);
    let uri = format!("{base_path}{STATUS}{rest}").parse::<Uri>();
    parts.uri = uri.map_err(|_| Problem::bad_request("the target is no URI"))?;
    if parts.version == Version::HTTP_2 {
        parts.version = Version::HTTP_11;
        join_cookies(&mut parts.headers);
    }
    let host = authority.and_then(|text| HeaderValue::try_from(text).ok());
    if let Some(host) = host {
        parts.headers.insert(header::HOST, host);
    }
    Ok(())
}

/// A HEAD of a transcript is answered as the GET would be (RFC 9110 section 9.3.2).
fn choose_method(parts: &mut Parts) -> Result<(), Problem> {
    if parts.method == Method::HEAD {
        parts.method = Method::GET;
    }
    let Some(name) = parts.headers.remove(OVERRIDE) else { return Ok(()) };
    parts.method = Method::from_bytes(name.as_bytes()).map_err(|_| {
        Problem::bad_request(format!(
            "`{OVERRIDE}` names no method: a method is a token (RFC 9110 section 9.1)"
        ))
    })?;
    refuse_connect(&parts.method)
}

/// The arrival that the caller names, which is no field of the request shown.
pub(super) fn take_arrival(headers: &mut HeaderMap) -> Result<Option<u64>, Problem> {
    let Some(value) = headers.remove(ARRIVAL) else { return Ok(None) };
    let arrival = value.to_str().ok().and_then(|text| text.parse().ok());
    let arrival = arrival.filter(|arrival| *arrival > 0);
    arrival.map(Some).ok_or_else(|| {
        Problem::bad_request(
            "`Attempt` names no arrival: write a number from 1, as in `Attempt: 2`",
        )
    })
}

/// Cookies that HTTP/2 splits stand in one line on HTTP/1.1 (RFC 9113 section
/// 8.2.3).
fn join_cookies(headers: &mut HeaderMap) {
    let lines: Vec<_> = headers.get_all(header::COOKIE).iter().collect();
    if lines.len() < 2 {
        return;
    }
    let joined: Vec<_> = lines.iter().map(|line| line.as_bytes()).collect();
    if let Ok(joined) = HeaderValue::from_bytes(&joined.join(&b"; "[..])) {
        headers.insert(header::COOKIE, joined);
    }
}

/// Masks the cookies and credentials that the document of the response masks as well.
///
/// The recorded request has them no more, so that no byte of the transcript does.
pub(super) fn mask_credentials(parts: &mut Parts, origin: &str) {
    let fields = fields(parts);
    let shown = credentials::shown(credentials::mask(origin, &fields), &fields);
    let shown = shown.into_iter().map(|(_, value)| match value {
        Cow::Owned(masked) => HeaderValue::try_from(masked).ok(),
        Cow::Borrowed(_) => None,
    });
    let shown: Vec<_> = shown.collect();
    for (value, masked) in parts.headers.values_mut().zip(shown) {
        if let Some(masked) = masked {
            *value = masked;
        }
    }
}

/// The content, as far as a transcript shows it.
pub(super) async fn content(
    body: Body,
    unsent: &UnsentBudget,
) -> Result<Bytes, Problem> {
    let too_large = || {
        Problem::content_too_large(format!(
            "a transcript takes at most {MAX_CONTENT} bytes of request content"
        ))
    };
    collect(body, MAX_CONTENT, unsent, too_large).await
}

/// Request line and field lines, in the order in which they came. The content
/// comes decoded, so its length takes the place of any transfer coding.
pub(super) fn head(parts: &Parts, content: &[u8]) -> Vec<u8> {
    let version = match parts.version {
        Version::HTTP_10 => HttpVersion::Http10,
        _ => HttpVersion::Http11,
    };
    let mut head = Head::request_line(parts.method.as_str(), &parts.uri, version);
    let length = content.len().to_string();
    for (name, value) in &parts.headers {
        match *name {
            header::TRANSFER_ENCODING => {}
            header::CONTENT_LENGTH => head.field(name.as_str(), &length),
            _ => head.field(name.as_str(), value),
        }
    }
    if !content.is_empty() && !parts.headers.contains_key(header::CONTENT_LENGTH) {
        head.field(header::CONTENT_LENGTH.as_str(), &length);
    }
    head.end()
}
