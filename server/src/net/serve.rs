//! Serving one connection, whatever carries its bytes.

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
    let unsent = connection.unsent.clone();
    let detected = tokio::select! {
        biased;
        detected = timeout(limits.head_timeout, stream.detect()) => detected??,
        _ = stopped.wait_for(|stopped| *stopped) => None,
    };
    let Some(protocol) = detected else { return Ok(()) };
    let has_begun = Arc::new(AtomicBool::new(false));
    let begun = Arc::clone(&has_begun);
    let service = service_fn(move |request: Request<Incoming>| {
        begun.store(true, Relaxed);
        let unsent = (protocol == Protocol::Http2).then(|| connection.unsent.clone());
        let answered = service.answer(connection.clone(), request);
        answered.map(move |response| match unsent {
            Some(unsent) => http2::finish(response, unsent),
            None => Ok(response.map(SmallFrames::split)),
        })
    });
    if protocol == Protocol::Http2 {
        // In a box, because it is larger than what most connections need.
        let served = http2::serve(stream, &limits, service, stopped, unsent, has_begun);
        return Box::pin(served).await;
    }
    let served =
        http1::serve(stream, &limits, service, &guard, stopped.clone(), has_begun);
    match served.await? {
        Some(Interruption::TakenOver(takeover)) => {
            Ok(Box::pin(guard.carry_out(takeover, &clock, &mut stopped)).await?)
        }
        Some(Interruption::Left) | None => Ok(()),
    }
}
