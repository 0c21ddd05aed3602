//! The content of requests: read by one function, within a time, and never left
//! unread on a connection that goes on.

use std::{
    error::Error,
    fmt,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, HttpBody},
    http::{self, HeaderValue, Request, Response, header, request::Parts},
};
use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::time::{Sleep, sleep, timeout};

use crate::{problem::Problem, wire::Bounds};

/// Content of a request that must come within a time.
struct Timed {
    /// Nothing once it has been given back.
    content: Option<Incoming>,
    longest: Duration,
    late: Option<Pin<Box<Sleep>>>,
    is_broken: bool,
    unread: Option<Slot>,
}

/// What is left of the content when nobody reads it any more.
#[derive(Default)]
enum Left {
    /// All of it was read.
    #[default]
    Nothing,
    Some(Incoming),
    /// It broke off, so that nobody knows where it would have ended.
    Broken,
}

type Slot = Arc<Mutex<Left>>;

/// The content did not come in time.
#[derive(Debug, Clone, Copy)]
struct Late(Duration);

impl fmt::Display for Late {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the content of the request did not come within {} seconds",
            self.0.as_secs_f32()
        )
    }
}

impl Error for Late {}

/// The request as handlers get it, and who sees to content that they leave unread,
/// where that is content on HTTP/1.
pub(crate) fn bound(
    request: Request<Incoming>,
    bounds: &Bounds,
) -> (Request<Body>, Option<Unread>) {
    if request.body().is_end_stream() {
        return (request.map(Body::new), None);
    }
    let (parts, content) = request.into_parts();
    // On HTTP/2 the library resets the stream with NO_ERROR (RFC 9113 section 8.1).
    let unread = (parts.version < http::Version::HTTP_2).then(|| Unread {
        slot: Slot::default(),
        waits_for_continue: expects_continue(&parts),
        bounds: bounds.clone(),
    });
    let content = Timed {
        content: Some(content),
        longest: bounds.content_time,
        late: None,
        is_broken: false,
        unread: unread.as_ref().map(|unread| Arc::clone(&unread.slot)),
    };
    (Request::from_parts(parts, Body::new(content)), unread)
}

impl HttpBody for Timed {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let timed = &mut *self;
        let Some(incoming) = &mut timed.content else { return Poll::Ready(None) };
        if let Poll::Ready(frame) = Pin::new(incoming).poll_frame(context) {
            timed.is_broken |= matches!(frame, Some(Err(_)));
            return Poll::Ready(frame.map(|frame| frame.map_err(Into::into)));
        }
        let longest = timed.longest;
        let late = timed.late.get_or_insert_with(|| Box::pin(sleep(longest)));
        late.as_mut().poll(context).map(|()| Some(Err(Late(longest).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.content.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.content.as_ref().map(HttpBody::size_hint).unwrap_or_default()
    }
}

impl Drop for Timed {
    fn drop(&mut self) {
        let Some(unread) = self.unread.take() else { return };
        *unread.lock().unwrap_or_else(PoisonError::into_inner) =
            match self.content.take() {
                _ if self.is_broken => Left::Broken,
                Some(content) if !content.is_end_stream() => Left::Some(content),
                _ => Left::Nothing,
            };
    }
}

/// Sees to content that a handler left unread.
pub(crate) struct Unread {
    slot: Slot,
    waits_for_continue: bool,
    bounds: Bounds,
}

impl Unread {
    /// The response, after little content was read and dropped; where more is left
    /// the connection ends with the response, and the response says so (RFC 9112
    /// section 9.6).
    pub(crate) async fn settle(self, mut response: Response<Body>) -> Response<Body> {
        let is_over = match self.left() {
            Left::Nothing => true,
            Left::Some(content) => self.drop_little(content).await,
            Left::Broken => false,
        };
        if !is_over {
            let close = HeaderValue::from_static("close");
            response.headers_mut().append(header::CONNECTION, close);
        }
        response
    }

    fn left(&self) -> Left {
        std::mem::take(&mut *self.slot.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads to the end what is little and comes soon; false where it does not.
    ///
    /// A client that waits for a 100 sends nothing, and reading would ask it to.
    async fn drop_little(&self, mut content: Incoming) -> bool {
        let most = self.bounds.dropped_content;
        if self.waits_for_continue || content.size_hint().lower() > most {
            return false;
        }
        let all = async {
            let mut read = 0;
            while let Some(frame) = content.frame().await {
                let Ok(frame) = frame else { return false };
                read += frame.data_ref().map_or(0, |data| data.len() as u64);
                if read > most {
                    return false;
                }
            }
            true
        };
        let longest = LONGEST_DROP.min(self.bounds.content_time);
        timeout(longest, all).await.unwrap_or(false)
    }
}

/// Longest time that a response waits for content that nobody reads.
const LONGEST_DROP: Duration = Duration::from_secs(1);

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

/// The whole content, where it is at most so many bytes; one that announces more is
/// not read.
pub(crate) async fn collect(
    content: Body,
    most: usize,
    too_large: impl FnOnce() -> Problem,
) -> Result<Bytes, Problem> {
    if usize::try_from(content.size_hint().lower()).is_ok_and(|length| length > most) {
        return Err(too_large());
    }
    match Limited::new(content, most).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large()),
        Err(error) => Err(unreadable(&*error)),
    }
}

/// Reads the content up to a limit and drops it; the count of its bytes.
pub(crate) async fn discard(mut content: Body, limit: u64) -> Result<u64, Problem> {
    let mut received: u64 = 0;
    while received < limit {
        let Some(frame) = content.frame().await else { break };
        let frame = frame.map_err(|error| unreadable(&error))?;
        received += frame.data_ref().map_or(0, |data| data.len() as u64);
    }
    Ok(received)
}

/// What is wrong with content that cannot be read to its end.
fn unreadable(error: &(dyn Error + 'static)) -> Problem {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(late) = error.downcast_ref::<Late>() {
            return Problem::request_timeout(late.to_string());
        }
        cause = error.source();
    }
    Problem::bad_request(
        "the content of the request is broken: check Content-Length and chunk sizes \
         (RFC 9112 sections 6 and 7.1)",
    )
}
