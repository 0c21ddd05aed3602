//! HTTP/2: streams of one connection, by hyper.

use std::{
    error::Error,
    fmt, io,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

use axum::body::Body;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use http_status::fault::LAST_BYTES;
use hyper::{Response, body::Incoming, server::conn::http2, service::HttpService};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    sync::watch,
    time::{Duration, sleep},
};

use super::{
    Failure,
    stream::{Streams, Taken},
};
use crate::{
    clock::Clock,
    unsent::Unsent,
    wire::{Bounds, Stream, Transport, Wire},
};

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

/// Most streams of a connection at a time.
const MOST_STREAMS: u32 = 32;

/// Content that a peer may send before it is read, on a stream and on all of its
/// connection, in bytes: what RFC 9113 section 6.9.2 begins with.
const WINDOW: u32 = 65_535;

/// The same response, whose stream is reset behind it: the request was malformed
/// (RFC 9113 section 8.1.1).
pub(crate) fn reset_after(response: Response<Body>) -> Response<Body> {
    let reset = async {
        Clock::Real.sleep(LAST_BYTES).await;
        Err::<_, Failure>(h2::Error::from(h2::Reason::PROTOCOL_ERROR).into())
    };
    response.map(|body| {
        let content = body.into_data_stream().map_err(Failure::from);
        Body::from_stream(content.chain(stream::once(reset)))
    })
}

/// What the library gets: a response whose content is given out bit by bit, or the
/// word to reset its stream.
pub(super) fn finish(
    response: Response<Body>,
    unsent: Unsent,
) -> Result<Response<Body>, ResetStream> {
    if response.extensions().get::<ResetStream>().is_some() {
        return Err(ResetStream);
    }
    Ok(response.map(|body| Body::new(Taken::new(body, unsent))))
}

pub(super) async fn serve<S: Transport, A>(
    stream: Stream<S>,
    bounds: &Bounds,
    service: A,
    mut stopped: watch::Receiver<bool>,
    unsent: Unsent,
    has_begun: Arc<AtomicBool>,
) -> Result<(), Failure>
where
    A: HttpService<Incoming, ResBody = Body, Error = ResetStream>,
    A::Future: Send + 'static,
{
    let wire = stream.wire();
    let mut builder = http2::Builder::new(Streams::new(bounds.stall));
    builder
        .timer(TokioTimer::new())
        .auto_date_header(false)
        .keep_alive_interval(bounds.head_time)
        .keep_alive_timeout(bounds.head_time)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_header_list_size(u32::try_from(bounds.head).unwrap_or(u32::MAX))
        .max_concurrent_streams(MOST_STREAMS);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut stuck = pin!(stuck(unsent, wire, bounds.stall));
    tokio::select! {
        ended = served.as_mut() => return Ok(ended?),
        stuck = stuck.as_mut() => return Err(stuck),
        _ = stopped.wait_for(|stopped| *stopped) => {}
    }
    if !has_begun.load(Relaxed) {
        return Ok(());
    }
    served.as_mut().graceful_shutdown();
    tokio::select! {
        ended = served.as_mut() => Ok(ended?),
        stuck = stuck.as_mut() => Err(stuck),
    }
}

/// Ends when the peer has taken nothing of what waits for it for the time of a
/// stall, and at most twice that: what a stream has handed to the library stays in
/// memory, and no stream is left that could be reset.
async fn stuck(unsent: Unsent, wire: Wire, stall: Duration) -> Failure {
    let mut before = None;
    loop {
        sleep(stall).await;
        let now = unsent.waiting();
        if now.is_some() && now == before && !wire.is_delayed() {
            return io::Error::from(io::ErrorKind::TimedOut).into();
        }
        before = now;
    }
}
