//! A stream of HTTP/2: its content goes out bit by bit, and it is reset when its
//! peer takes nothing of it for too long.
//!
//! The library does not ask for content while the peer's window is closed, so the
//! content alone cannot tell. Whoever runs the stream knows when it last gave some.

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

use super::portions::Portions;
use crate::unsent::Unsent;

/// Since when the peer has to take something; nothing while we are at it ourselves.
type Waiting = Arc<Mutex<Option<Instant>>>;

tokio::task_local! {
    static WAITING: Waiting;
}

/// Runs each stream of a connection in a task of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Streams {
    stall: Duration,
}

impl Streams {
    /// Streams that may stall for so long.
    pub(super) const fn new(stall: Duration) -> Self {
        Self { stall }
    }
}

impl<F> Executor<F> for Streams
where
    F: Future<Output: Send> + Send + 'static,
{
    fn execute(&self, stream: F) {
        let waiting = Waiting::default();
        let bounded = Bounded {
            stream: Box::pin(stream),
            waiting: Arc::clone(&waiting),
            stall: self.stall,
            late: None,
        };
        tokio::spawn(WAITING.scope(waiting, bounded));
    }
}

/// A stream until it ends, or its peer has stalled; dropping it resets it.
struct Bounded<F> {
    stream: Pin<Box<F>>,
    waiting: Waiting,
    stall: Duration,
    late: Option<Pin<Box<Sleep>>>,
}

impl<F: Future> Future for Bounded<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.stream.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let since = *self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(since) = since else {
            self.late = None;
            return Poll::Pending;
        };
        let deadline = since + self.stall;
        let late = self.late.get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if late.deadline() != deadline {
            late.as_mut().reset(deadline);
        }
        late.as_mut().poll(context)
    }
}

/// The content of a response, portion by portion.
pub(super) struct Taken {
    content: Portions,
    waiting: Option<Waiting>,
    unsent: Unsent,
}

impl Taken {
    pub(super) fn new(content: Body, unsent: Unsent) -> Self {
        let waiting = WAITING.try_with(Arc::clone).ok();
        let taken = Self { content: Portions::new(content), waiting, unsent };
        taken.note(!taken.is_end_stream());
        taken
    }

    /// Notes whether it is the peer's turn.
    fn note(&self, is_waiting: bool) {
        if let Some(waiting) = &self.waiting {
            let since = is_waiting.then(Instant::now);
            *waiting.lock().unwrap_or_else(PoisonError::into_inner) = since;
        }
    }
}

impl HttpBody for Taken {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let taken = &mut *self;
        taken.note(false);
        let frame = ready!(Pin::new(&mut taken.content).poll_frame(context));
        let unsent = &taken.unsent;
        let frame = frame.map(|frame| {
            frame.map(|frame| frame.map_data(|portion| unsent.hand_over(portion)))
        });
        taken.note(matches!(&frame, Some(Ok(frame)) if frame.is_data()));
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.content.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.content.size_hint()
    }
}
