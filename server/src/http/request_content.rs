//! Request content: read whole, or dropped, within a time limit, and never left unread on a
//! connection that goes on.

mod counted_buffer;
mod timed;
mod unread;

use std::{error::Error, sync::Arc};

use axum::{
    body::{Body, HttpBody as _},
    http::{self, Request, Response, header, request::Parts},
};
use bytes::Bytes;
use futures_util::{
    FutureExt as _,
    future::{Either, ready},
};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;

use self::{
    counted_buffer::CountedBuffer,
    timed::{ContentTimeout, LeftSlot, TimedContent},
    unread::Unread,
};
use super::problem::Problem;
use crate::net::{peer_limits::PeerLimits, unsent::budget::UnsentBudget};

/// The request as handlers get it: its content has to come within a time. With it comes
/// what [`settle_unread`] needs to know, where it has content on HTTP/1.
pub(crate) fn limit_content(
    request: Request<Incoming>,
    limits: &PeerLimits,
) -> (Request<Body>, Option<Unread>) {
    if request.body().is_end_stream() {
        return (request.map(|_| Body::empty()), None);
    }
    let (parts, content) = request.into_parts();
    // On HTTP/2 the library resets the stream with NO_ERROR (RFC 9113 section 8.1).
    let unread = (parts.version < http::Version::HTTP_2).then(|| Unread {
        slot: LeftSlot::default(),
        waits_for_continue: expects_continue(&parts),
        is_http_1_0: parts.version == http::Version::HTTP_10,
        limits: limits.clone(),
    });
    let slot = unread.as_ref().map(|unread| Arc::clone(&unread.slot));
    let content = TimedContent::new(content, limits.content_timeout, slot);
    (Request::from_parts(parts, Body::new(content)), unread)
}

/// The same answer; content that its handler left unread is read and dropped before it goes
/// out, or it announces the end of the connection.
pub(crate) fn settle_unread<F>(
    answer: F,
    unread: Option<Unread>,
) -> impl Future<Output = Response<Body>> + use<F>
where
    F: Future<Output = Response<Body>>,
{
    // No block: it would hold the answer in the making twice.
    answer.then(move |response| match unread {
        Some(unread) => Either::Left(Box::pin(unread.settle(response))),
        None => Either::Right(ready(response)),
    })
}

/// Whether the client waits for a 100 before it sends its content (RFC 9110
/// section 10.1.1).
pub(crate) fn expects_continue(parts: &Parts) -> bool {
    let lines = parts.headers.get_all(header::EXPECT).iter();
    let mut expected =
        lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    parts.version >= http::Version::HTTP_11
        && expected.any(|own| own.trim().eq_ignore_ascii_case("100-continue"))
        && has_content(parts)
}

/// Whether a request has content, as its fields say (RFC 9112 section 6.3).
pub(crate) fn has_content(parts: &Parts) -> bool {
    let length = parts.headers.get(header::CONTENT_LENGTH);
    length.is_some_and(|length| length != "0")
        || parts.headers.contains_key(header::TRANSFER_ENCODING)
}

/// The whole content, where it is at most so many bytes; one that announces more is
/// not read. What has come counts against the budget, as long as it is in memory.
pub(crate) async fn collect(
    mut content: Body,
    most: usize,
    unsent: &UnsentBudget,
    too_large: impl FnOnce() -> Problem,
) -> Result<Bytes, Problem> {
    let bytes = |length| usize::try_from(length).unwrap_or(usize::MAX);
    let hint = content.size_hint();
    if bytes(hint.lower()) > most {
        return Err(too_large());
    }
    let largest = hint.upper().map_or(most, bytes);
    let mut all = CountedBuffer::new(largest, unsent)?;
    while let Some(frame) = content.frame().await {
        let frame = frame.map_err(|error| unreadable(&error))?;
        let Ok(data) = frame.into_data() else { continue };
        if all.len() + data.len() > most {
            return Err(too_large());
        }
        all.extend(&data)?;
    }
    Ok(all.into_bytes())
}

/// What was read of the content of a request.
#[derive(Default)]
pub(crate) struct ReadContent {
    /// Its first bytes, which count as long as they are in memory.
    pub(crate) start: Bytes,
    /// How many bytes were read, with those that were dropped.
    pub(crate) length: u64,
}

/// Reads the content up to a limit, and keeps at most so many of its first bytes. The
/// rest is dropped, and so is what the budget has no room for: an answer that shows less
/// is better than none.
pub(crate) async fn read_start(
    mut content: Body,
    limit: u64,
    most: usize,
    unsent: &UnsentBudget,
) -> Result<ReadContent, Problem> {
    let hint = content.size_hint().upper();
    let hint = hint.map_or(most, |upper| usize::try_from(upper).unwrap_or(most));
    let mut start = CountedBuffer::new(hint.min(most), unsent)?;
    let (mut length, mut has_room) = (0, true);
    while length < limit {
        let Some(frame) = content.frame().await else { break };
        let frame = frame.map_err(|error| unreadable(&error))?;
        let Some(data) = frame.data_ref() else { continue };
        length += data.len() as u64;
        let kept = data.len().min(most.saturating_sub(start.len()));
        has_room = has_room && start.extend(data.get(..kept).unwrap_or(data)).is_ok();
    }
    Ok(ReadContent { start: start.into_bytes(), length })
}

/// What is wrong with content that cannot be read to its end.
fn unreadable(error: &(dyn Error + 'static)) -> Problem {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(timeout) = error.downcast_ref::<ContentTimeout>() {
            return Problem::request_timeout(timeout.to_string())
                .of_limit("max-request-content-time");
        }
        cause = error.source();
    }
    Problem::bad_request(
        "the content of the request is broken: check Content-Length and chunk sizes \
         (RFC 9112 sections 6 and 7.1)",
    )
}
