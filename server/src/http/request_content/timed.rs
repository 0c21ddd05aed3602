//! The timeout of request content, and what is left of the content in the end.

use std::{
    error::Error,
    fmt,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::body::HttpBody;
use bytes::Bytes;
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::time::{Sleep, sleep};

/// Content of a request that must come within a time.
pub(super) struct TimedContent {
    /// Nothing once it has been given back.
    content: Option<Incoming>,
    time_limit: Duration,
    timeout: Option<Pin<Box<Sleep>>>,
    is_broken: bool,
    /// Where the rest goes when this is dropped; on HTTP/2 nobody asks for it.
    unread: Option<LeftSlot>,
}

impl TimedContent {
    pub(super) fn new(
        content: Incoming,
        time_limit: Duration,
        unread: Option<LeftSlot>,
    ) -> Self {
        Self {
            content: Some(content),
            time_limit,
            timeout: None,
            is_broken: false,
            unread,
        }
    }
}

/// What is left of the content when nobody reads it any more.
#[derive(Default)]
pub(super) enum Left {
    /// All of it was read.
    #[default]
    Nothing,
    Some(Incoming),
    /// It broke off, so that nobody knows where it would have ended.
    Broken,
}

/// Where a [`TimedContent`] puts what is left of it.
pub(super) type LeftSlot = Arc<Mutex<Left>>;

/// The content did not come in time.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContentTimeout(Duration);

impl fmt::Display for ContentTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the content of the request did not come within {} seconds",
            self.0.as_secs_f32()
        )
    }
}

impl Error for ContentTimeout {}

impl HttpBody for TimedContent {
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
        let limit = timed.time_limit;
        let timeout = timed.timeout.get_or_insert_with(|| Box::pin(sleep(limit)));
        timeout.as_mut().poll(context).map(|()| Some(Err(ContentTimeout(limit).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.content.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.content.as_ref().map(HttpBody::size_hint).unwrap_or_default()
    }
}

impl Drop for TimedContent {
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
