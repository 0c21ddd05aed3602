//! Serves HTTP/2 by hyper: many streams on one connection.

use std::{
    error::Error,
    fmt, io,
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

use axum::{BoxError, body::Body};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use http_status::fault::LAST_BYTES;
use hyper::{Response, body::Incoming, server::conn::http2, service::HttpService};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::time::{Duration, sleep};

use super::{
    ending::{Ending, overstayed},
    stream_timeout::{StreamBody, StreamExecutor},
};
use crate::{
    clock::Clock,
    net::{
        activity::UnderWay,
        connection::Connection,
        stream::{
            handle::StreamHandle, hyper_stream::HyperStream, transport::Transport,
        },
        unsent::budget::UnsentBudget,
    },
};

/// Marks a response that is not sent: its stream is reset instead (RFC 9113 section
/// 5.4.2).
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResetStream;

impl fmt::Display for ResetStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the stream is reset, as it was asked to be")
    }
}

impl Error for ResetStream {}

/// Most streams of a connection at a time.
const MAX_STREAMS: u32 = 32;

/// Content that a peer may send before it is read, on a stream and on all of its
/// connection, in bytes: what RFC 9113 section 6.9.2 begins with.
const WINDOW: u32 = 65_535;

/// The same response, whose stream is reset behind it: the request was malformed
/// (RFC 9113 section 8.1.1).
pub(crate) fn reset_after(response: Response<Body>) -> Response<Body> {
    let reset = async {
        Clock::Real.sleep(LAST_BYTES).await;
        Err::<_, BoxError>(h2::Error::from(h2::Reason::PROTOCOL_ERROR).into())
    };
    response.map(|body| {
        let content = body.into_data_stream().map_err(BoxError::from);
        Body::from_stream(content.chain(stream::once(reset)))
    })
}

/// What hyper gets: a response whose content goes out frame by frame, or the word to
/// reset its stream.
pub(super) fn finish(
    response: Response<Body>,
    unsent: UnsentBudget,
    request: UnderWay,
) -> Result<Response<Body>, ResetStream> {
    if response.extensions().get::<ResetStream>().is_some() {
        return Err(ResetStream);
    }
    Ok(response.map(|body| Body::new(StreamBody::new(body, unsent, request))))
}

pub(super) async fn serve<T: Transport, S>(
    mut stream: HyperStream<T>,
    connection: Connection,
    service: S,
    mut ending: Pin<Box<impl Future<Output = Ending>>>,
    has_begun: Arc<AtomicBool>,
) -> Result<(), BoxError>
where
    S: HttpService<Incoming, ResBody = Body, Error = ResetStream>,
    S::Future: Send + 'static,
{
    let limits = &connection.limits;
    stream.meter_frames(connection.activity.clone(), connection.permit.clone());
    let handle = stream.handle();
    let mut builder = http2::Builder::new(StreamExecutor::new(limits.stall_timeout));
    builder
        .timer(TokioTimer::new())
        .auto_date_header(false)
        .keep_alive_interval(limits.head_timeout)
        .keep_alive_timeout(limits.head_timeout)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_header_list_size(u32::try_from(limits.max_head).unwrap_or(u32::MAX))
        .max_concurrent_streams(MAX_STREAMS);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut stalled =
        pin!(stalled(connection.unsent.clone(), handle, limits.stall_timeout));
    let how = tokio::select! {
        ended = served.as_mut() => return Ok(ended?),
        timed_out = stalled.as_mut() => return Err(timed_out),
        how = &mut ending => how,
    };
    if !has_begun.load(Relaxed) {
        return Ok(());
    }
    served.as_mut().graceful_shutdown();
    if how == Ending::Idle {
        // The peer is told, and not waited for.
        let _ = futures_util::poll!(served.as_mut());
        return Ok(());
    }
    tokio::select! {
        ended = served.as_mut() => Ok(ended?),
        timed_out = stalled.as_mut() => Err(timed_out),
        () = overstayed(connection.clone()) => Ok(()),
    }
}

/// Ends when the peer has taken nothing of what waits for it for the time of a
/// stall, and at most twice that: what a stream has handed to the library stays in
/// memory, and no stream is left that could be reset.
async fn stalled(
    unsent: UnsentBudget,
    handle: StreamHandle,
    stall_timeout: Duration,
) -> BoxError {
    let mut before = None;
    loop {
        sleep(stall_timeout).await;
        let now = unsent.taken_while_waiting();
        if now.is_some() && now == before && !handle.is_delayed() {
            return io::Error::from(io::ErrorKind::TimedOut).into();
        }
        before = now;
    }
}
