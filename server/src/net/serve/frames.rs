//! Content cut into small frames: what the HTTP library took of it, or copied, is little.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};

use crate::net::activity::UnderWay;

/// Largest frame, in bytes: on HTTP/1 the library copies it, and on HTTP/2 nobody
/// can time it any more.
const MAX_FRAME: usize = 16 * 1024;

/// The content of a response in frames of at most [`MAX_FRAME`] bytes.
pub(super) struct SmallFrames {
    content: Body,
    /// The rest of a frame that was larger.
    rest: Bytes,
    _request: UnderWay,
}

impl SmallFrames {
    /// Content of a request that is under way until this is dropped.
    pub(super) const fn new(content: Body, request: UnderWay) -> Self {
        Self { content, rest: Bytes::new(), _request: request }
    }

    /// The same content, cut where it may be larger than one frame. What is smaller goes
    /// out at once, or waits with a permit of its own.
    pub(super) fn split(content: Body, request: UnderWay) -> Body {
        match content.size_hint().upper() {
            Some(most) if most <= MAX_FRAME as u64 => content,
            _ => Body::new(Self::new(content, request)),
        }
    }
}

impl HttpBody for SmallFrames {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let own = &mut *self;
        if own.rest.is_empty() {
            let frame = ready!(Pin::new(&mut own.content).poll_frame(context));
            let data = match frame.map(|frame| frame.map(Frame::into_data)) {
                Some(Ok(Ok(data))) => data,
                Some(Ok(Err(other))) => return Poll::Ready(Some(Ok(other))),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            };
            own.rest = data;
        }
        let length = own.rest.len().min(MAX_FRAME);
        Poll::Ready(Some(Ok(Frame::data(own.rest.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.content.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let rest = self.rest.len() as u64;
        let content = self.content.size_hint();
        let mut hint = SizeHint::new();
        if let Some(upper) = content.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint.set_lower(content.lower().saturating_add(rest));
        hint
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;

    use super::*;
    use crate::net::activity::Activity;

    #[tokio::test]
    async fn large_content_comes_in_small_frames_and_all_of_it() {
        for (length, lengths) in [
            (0, vec![]),
            (MAX_FRAME, vec![MAX_FRAME]),
            (MAX_FRAME + 1, vec![MAX_FRAME, 1]),
            (2 * MAX_FRAME, vec![MAX_FRAME, MAX_FRAME]),
        ] {
            let content = Body::from(vec![b'x'; length]);
            let request = Activity::begin().begin_request();
            let mut content = SmallFrames::split(content, request);
            let (mut left, mut came) = (length, Vec::new());
            while let Some(frame) = content.frame().await {
                came.push(frame.unwrap().into_data().unwrap().len());
                left -= came[came.len() - 1];
                assert_eq!(content.size_hint().exact(), Some(left as u64), "{length}");
            }
            assert_eq!((came, left), (lengths, 0), "{length}");
        }
    }
}
