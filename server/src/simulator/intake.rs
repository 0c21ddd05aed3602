//! What comes in: the request's fields, and its content, which a simulated answer
//! reads and drops.

use std::time::Duration;

use axum::{
    body::{Body, HttpBody as _},
    http::{self, header, request::Parts},
};
use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use http_status::{Code, Plan, Version};
use tokio::time::timeout;

use crate::problem::Problem;

/// Longest time that a request's content may take.
const LONGEST: Duration = Duration::from_secs(30);

/// The field lines; their values are known to be US-ASCII.
pub(super) fn fields(parts: &Parts) -> Vec<(&str, &str)> {
    let lines = parts.headers.iter();
    lines
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
        .collect()
}

pub(super) fn version(parts: &Parts) -> Version {
    match parts.version {
        http::Version::HTTP_2 => Version::Http2,
        http::Version::HTTP_11 => Version::Http11,
        _ => Version::Http10,
    }
}

/// Whether the client waits for a 100 before it sends its content (RFC 9110
/// section 10.1.1).
pub(crate) fn expects_continue(parts: &Parts) -> bool {
    let expect = parts.headers.get(header::EXPECT);
    parts.version >= http::Version::HTTP_11
        && expect
            .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
        && has_content(parts)
}

fn has_content(parts: &Parts) -> bool {
    let length = parts.headers.get(header::CONTENT_LENGTH);
    length.is_some_and(|length| length != "0")
        || parts.headers.contains_key(header::TRANSFER_ENCODING)
}

/// Whether the content is read before the answer: a client that waits for a
/// 100 is spared the transfer when the final status is an error, unless the ask
/// has it go on.
pub(super) fn is_read(parts: &Parts, plan: &Plan) -> bool {
    let goes_on = plan.status.get() < 400
        || plan.interim.iter().any(|interim| interim.code == Code::CONTINUE);
    !plan.websocket && (goes_on || !expects_continue(parts))
}

/// Reads the content up to the limit and drops it; the count of its bytes.
///
/// What lies beyond the limit stays unread, and the connection ends with the
/// response.
pub(super) async fn discard(
    parts: &Parts,
    mut body: Body,
    plan: &Plan,
    limit: u64,
) -> Result<u64, Problem> {
    if !is_read(parts, plan) {
        return Ok(0);
    }
    let mut received: u64 = 0;
    let read = async {
        while received < limit {
            let Some(frame) = body.frame().await else { return Ok(()) };
            let frame = frame.map_err(|_| broken())?;
            let data = frame.data_ref().map_or(0, Bytes::len);
            received = received.saturating_add(data as u64);
        }
        Ok(())
    };
    timeout(LONGEST, read).await.map_err(|_| late())??;
    Ok(received)
}

/// The whole content, where it is at most so many bytes; one that announces more is
/// not read.
pub(crate) async fn collect(
    body: Body,
    most: usize,
    too_large: impl FnOnce() -> Problem,
) -> Result<Bytes, Problem> {
    if usize::try_from(body.size_hint().lower()).is_ok_and(|length| length > most) {
        return Err(too_large());
    }
    let collected = timeout(LONGEST, Limited::new(body, most).collect()).await;
    let collected = collected.map_err(|_| late())?;
    collected.map(http_body_util::Collected::to_bytes).map_err(|error| {
        if error.is::<LengthLimitError>() { too_large() } else { broken() }
    })
}

fn broken() -> Problem {
    Problem::bad_request(
        "the content of the request is broken: check Content-Length and chunk sizes \
         (RFC 9112 sections 6 and 7.1)",
    )
}

fn late() -> Problem {
    Problem::request_timeout(format!(
        "the content of the request did not come within {} seconds",
        LONGEST.as_secs()
    ))
}
