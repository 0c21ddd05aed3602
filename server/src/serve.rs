//! Serving one connection, whatever carries its bytes.

use std::{error::Error, fmt, future::poll_fn, pin::pin, task::Poll};

use axum::body::Body;
use futures_util::FutureExt as _;
use hyper::{
    Request, Response,
    body::Incoming,
    server::conn::{http1, http2},
    service::{HttpService, service_fn},
};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::{sync::watch, time::timeout};

use crate::{
    connection::Connection,
    wire::{Bounds, Guard, Interruption, Protocol, Stream, Transport, Wire},
};

pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// Answers with nothing but the reset of its stream (RFC 9113 section 5.4.2):
/// marks a response, which then is not sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResetStream;

impl fmt::Display for ResetStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the stream is reset, as it was asked to be")
    }
}

impl Error for ResetStream {}

/// Serves requests until the connection ends; when the service stops, that is
/// with the response under way.
pub(crate) async fn serve<S: Transport, A, F>(
    transport: S,
    bounds: Bounds,
    connect: impl FnOnce(Wire) -> Connection,
    answer: A,
) -> Result<(), Failure>
where
    A: Fn(axum::extract::Request) -> F,
    F: Future<Output = Response<Body>> + Send + 'static,
{
    let (mut stream, guard) = Stream::new(transport, bounds);
    let Some(protocol) = timeout(bounds.head_time, stream.detect()).await?? else {
        return Ok(());
    };
    let connection = connect(guard.wire());
    let (clock, mut stopped) = (connection.clock.clone(), connection.stopped.clone());
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(connection.clone());
        // No block: it would hold the answer in the making twice.
        answer(request).map(|response| {
            let is_reset = response.extensions().get::<ResetStream>().is_some();
            if is_reset { Err(ResetStream) } else { Ok(response) }
        })
    });
    if protocol == Protocol::Http2 {
        // In a box, because it is larger than what most connections need.
        return Box::pin(serve_http2(stream, bounds, service, stopped)).await;
    }
    match serve_http1(stream, bounds, service, &guard, stopped.clone()).await? {
        Some(Interruption::TakenOver(takeover)) => {
            Ok(Box::pin(guard.carry_out(takeover, &clock, &mut stopped)).await?)
        }
        Some(Interruption::Left) | None => Ok(()),
    }
}

/// A peer that has sent all it will may still wait for its answer, so its closing
/// is left to the guard.
fn serve_http1<S: Transport, A>(
    stream: Stream<S>,
    bounds: Bounds,
    service: A,
    guard: &Guard<S>,
    mut stopped: watch::Receiver<bool>,
) -> impl Future<Output = Result<Option<Interruption>, Failure>>
where
    A: HttpService<Incoming, ResBody = Body, Error = ResetStream>,
{
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.head_time)
        .max_buf_size(bounds.head)
        .half_close(true)
        .auto_date_header(false);
    let served = builder.serve_connection(TokioIo::new(stream), service);
    let mut served = Box::pin(served.with_upgrades());
    async move {
        let mut stop = pin!(stopped.wait_for(|stopped| *stopped));
        let mut is_stopping = false;
        poll_fn(|context| {
            loop {
                if let Poll::Ready(ended) = served.as_mut().poll(context) {
                    return Poll::Ready(ended.map(|()| None).map_err(Failure::from));
                }
                if let Poll::Ready(why) = guard.poll_interrupted(context) {
                    return Poll::Ready(Ok(Some(why)));
                }
                if is_stopping || stop.as_mut().poll(context).is_pending() {
                    return Poll::Pending;
                }
                is_stopping = true;
                served.as_mut().graceful_shutdown();
            }
        })
        .await
    }
}

async fn serve_http2<S: Transport, A>(
    stream: Stream<S>,
    bounds: Bounds,
    service: A,
    mut stopped: watch::Receiver<bool>,
) -> Result<(), Failure>
where
    A: HttpService<Incoming, ResBody = Body, Error = ResetStream>,
    A::Future: Send + 'static,
{
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .auto_date_header(false)
        .keep_alive_interval(bounds.head_time)
        .keep_alive_timeout(bounds.head_time)
        .max_header_list_size(u32::try_from(bounds.head).unwrap_or(u32::MAX))
        .max_concurrent_streams(32);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        ended = served.as_mut() => return Ok(ended?),
        _ = stopped.wait_for(|stopped| *stopped) => {}
    }
    served.as_mut().graceful_shutdown();
    Ok(served.await?)
}
