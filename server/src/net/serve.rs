//! Serving one connection, whatever carries its bytes.

mod ending;
mod frames;
mod http1;
pub(crate) mod http2;
mod service;
mod stream_timeout;

pub use service::Service;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};

use axum::BoxError;
use futures_util::FutureExt as _;
use hyper::{Request, body::Incoming, service::service_fn};
use tokio::time::timeout;

pub(super) use self::ending::ending;
use self::frames::SmallFrames;
use super::{
    connection::Connection,
    peer_limits::PeerLimits,
    stream::{
        guard::Interruption, handle::StreamHandle, hyper_stream::HyperStream,
        protocol::Protocol, transport::Transport,
    },
};

/// Serves requests until the connection ends; when the service stops, that is
/// with the response under way. Where no request has come whole yet, that is at once:
/// half a request head is no request.
pub(crate) async fn serve<T: Transport, S: Service>(
    transport: T,
    limits: PeerLimits,
    connect: impl FnOnce(StreamHandle) -> Connection,
    service: S,
) -> Result<(), BoxError> {
    let (mut stream, guard) = HyperStream::new(transport, limits.clone(), S::refuse);
    let connection = connect(guard.handle());
    let (clock, mut stopped) = (connection.clock.clone(), connection.stopped.clone());
    // In a box, because it is not small, and most of the time it waits.
    let mut ending = Box::pin(ending(connection.clone()));
    let detected = tokio::select! {
        biased;
        detected = timeout(limits.head_timeout, stream.detect()) => detected??,
        _ = &mut ending => None,
    };
    let Some(protocol) = detected else { return Ok(()) };
    let has_begun = Arc::new(AtomicBool::new(false));
    let begun = Arc::clone(&has_begun);
    let own = (protocol == Protocol::Http2).then(|| Box::new(connection.clone()));
    let service = service_fn(move |request: Request<Incoming>| {
        begun.store(true, Relaxed);
        let unsent = (protocol == Protocol::Http2).then(|| connection.unsent.clone());
        let under_way = connection.activity.begin_request();
        let answered = service.answer(connection.clone(), request);
        answered.map(move |response| match unsent {
            Some(unsent) => http2::finish(response, unsent, under_way),
            None => Ok(response.map(|content| SmallFrames::split(content, under_way))),
        })
    });
    if let Some(own) = own {
        // In a box, because it is larger than what most connections need.
        let served = http2::serve(stream, *own, service, ending, has_begun);
        return Box::pin(served).await;
    }
    let served = http1::serve(stream, &limits, service, &guard, ending, has_begun);
    match served.await? {
        Some(Interruption::TakenOver(takeover)) => {
            Ok(Box::pin(guard.carry_out(takeover, &clock, &mut stopped)).await?)
        }
        Some(Interruption::Left) | None => Ok(()),
    }
}
