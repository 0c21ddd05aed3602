//! Serves HTTP/1 by hyper: one request after the other.

use std::{
    future::poll_fn,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    task::Poll,
};

use axum::{BoxError, body::Body};
use hyper::{body::Incoming, server::conn::http1, service::HttpService};
use hyper_util::rt::{TokioIo, TokioTimer};

use super::{ending::Ending, http2::ResetStream};
use crate::net::{
    peer_limits::PeerLimits,
    stream::{
        guard::{Guard, Interruption},
        hyper_stream::HyperStream,
        transport::Transport,
    },
};

/// A peer that has sent all it will may still wait for its answer, so its closing
/// is left to the guard.
pub(super) fn serve<T: Transport, S>(
    stream: HyperStream<T>,
    limits: &PeerLimits,
    service: S,
    guard: &Guard<T>,
    mut ending: Pin<Box<impl Future<Output = Ending>>>,
    has_begun: Arc<AtomicBool>,
) -> impl Future<Output = Result<Option<Interruption>, BoxError>>
where
    S: HttpService<Incoming, ResBody = Body, Error = ResetStream>,
{
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_timeout)
        .max_buf_size(limits.max_head)
        .half_close(true)
        .auto_date_header(false);
    let served = builder.serve_connection(TokioIo::new(stream), service);
    let mut served = Box::pin(served.with_upgrades());
    async move {
        let mut is_ending = false;
        poll_fn(|context| {
            loop {
                if let Poll::Ready(ended) = served.as_mut().poll(context) {
                    return Poll::Ready(ended.map(|()| None).map_err(BoxError::from));
                }
                if let Poll::Ready(why) = guard.poll_interrupted(context) {
                    return Poll::Ready(Ok(Some(why)));
                }
                if is_ending {
                    return Poll::Pending;
                }
                let Poll::Ready(how) = ending.as_mut().poll(context) else {
                    return Poll::Pending;
                };
                if how == Ending::Idle || !has_begun.load(Relaxed) {
                    return Poll::Ready(Ok(None));
                }
                is_ending = true;
                served.as_mut().graceful_shutdown();
            }
        })
        .await
    }
}
