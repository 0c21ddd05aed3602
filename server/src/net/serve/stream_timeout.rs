//! The timeout of an HTTP/2 stream: it is reset when its peer takes nothing of its
//! content for too long.
//!
//! hyper does not ask for content while the peer's window is closed, so the content
//! alone cannot tell. Whoever runs the stream knows when it last gave some.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::{
    body::{Frame, SizeHint},
    rt::Executor,
};
use tokio::time::{Instant, Sleep, sleep_until};

use super::frames::SmallFrames;
use crate::net::{activity::UnderWay, unsent::budget::UnsentBudget};

/// Since when we wait for the peer to take something; nothing while it waits for us.
type WaitingSince = Arc<Mutex<Option<Instant>>>;

tokio::task_local! {
    static WAITING_SINCE: WaitingSince;
}

/// Runs each stream of a connection in a task of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct StreamExecutor {
    stall_timeout: Duration,
}

impl StreamExecutor {
    /// Resets streams that stall for so long.
    pub(super) const fn new(stall_timeout: Duration) -> Self {
        Self { stall_timeout }
    }
}

impl<F> Executor<F> for StreamExecutor
where
    F: Future<Output: Send> + Send + 'static,
{
    fn execute(&self, stream: F) {
        let waiting_since = WaitingSince::default();
        let stream = TimedStream {
            stream: Box::pin(stream),
            waiting_since: Arc::clone(&waiting_since),
            stall_timeout: self.stall_timeout,
            timeout: None,
        };
        tokio::spawn(WAITING_SINCE.scope(waiting_since, stream));
    }
}

/// A stream until it ends, or its peer has stalled; dropping it resets it.
struct TimedStream<F> {
    stream: Pin<Box<F>>,
    waiting_since: WaitingSince,
    stall_timeout: Duration,
    timeout: Option<Pin<Box<Sleep>>>,
}

impl<F: Future> Future for TimedStream<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.stream.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let since = *self.waiting_since.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(since) = since else {
            self.timeout = None;
            return Poll::Pending;
        };
        let deadline = since + self.stall_timeout;
        let timeout =
            self.timeout.get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if timeout.deadline() != deadline {
            timeout.as_mut().reset(deadline);
        }
        timeout.as_mut().poll(context)
    }
}

/// The content of a response, which notes when hyper took the last of it.
pub(super) struct StreamBody {
    content: SmallFrames,
    waiting_since: Option<WaitingSince>,
    unsent: UnsentBudget,
}

impl StreamBody {
    pub(super) fn new(content: Body, unsent: UnsentBudget, request: UnderWay) -> Self {
        let waiting_since = WAITING_SINCE.try_with(Arc::clone).ok();
        let content = SmallFrames::new(content, request);
        let body = Self { content, waiting_since, unsent };
        body.note(!body.is_end_stream());
        body
    }

    /// Notes whether we wait for the peer from now on.
    fn note(&self, is_waiting: bool) {
        if let Some(waiting_since) = &self.waiting_since {
            let since = is_waiting.then(Instant::now);
            *waiting_since.lock().unwrap_or_else(PoisonError::into_inner) = since;
        }
    }
}

impl HttpBody for StreamBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let body = &mut *self;
        body.note(false);
        let frame = ready!(Pin::new(&mut body.content).poll_frame(context));
        let unsent = &body.unsent;
        let frame = frame.map(|frame| {
            frame.map(|frame| frame.map_data(|bytes| unsent.hand_over(bytes)))
        });
        body.note(matches!(&frame, Some(Ok(frame)) if frame.is_data()));
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.content.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.content.size_hint()
    }
}
