//! Serving one connection, whatever carries its bytes.

mod http1;
mod http2;
mod portions;
mod stream;

use std::{
    error::Error,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

use axum::body::Body;
use futures_util::{
    FutureExt as _,
    future::{Either, ready},
};
use hyper::{Request, Response, body::Incoming, service::service_fn};
use tokio::time::timeout;

pub(crate) use self::http2::{ResetStream, reset_after};
use self::portions::Portions;
use crate::{
    connection::Connection,
    request_content,
    wire::{Bounds, Interruption, Protocol, Stream, Transport, Wire},
};

pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// Serves requests until the connection ends; when the service stops, that is
/// with the response under way. Where no request has come whole yet, that is at once:
/// half a request head is no request.
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
    let (mut stream, guard) = Stream::new(transport, bounds.clone());
    let connection = connect(guard.wire());
    let (clock, mut stopped) = (connection.clock.clone(), connection.stopped.clone());
    let unsent = connection.unsent.clone();
    let detected = tokio::select! {
        biased;
        detected = timeout(bounds.head_time, stream.detect()) => detected??,
        _ = stopped.wait_for(|stopped| *stopped) => None,
    };
    let Some(protocol) = detected else { return Ok(()) };
    let has_begun = Arc::new(AtomicBool::new(false));
    let begun = Arc::clone(&has_begun);
    let own_bounds = bounds.clone();
    let service = service_fn(move |request: Request<Incoming>| {
        begun.store(true, Relaxed);
        let (mut request, unread) = request_content::bound(request, &own_bounds);
        let unsent = (protocol == Protocol::Http2).then(|| connection.unsent.clone());
        request.extensions_mut().insert(connection.clone());
        // No block: it would hold the answer in the making twice.
        let answered = answer(request).then(move |response| match unread {
            Some(unread) => Either::Left(Box::pin(unread.settle(response))),
            None => Either::Right(ready(response)),
        });
        answered.map(move |response| match unsent {
            Some(unsent) => http2::finish(response, unsent),
            None => Ok(response.map(Portions::of)),
        })
    });
    if protocol == Protocol::Http2 {
        // In a box, because it is larger than what most connections need.
        let served = http2::serve(stream, &bounds, service, stopped, unsent, has_begun);
        return Box::pin(served).await;
    }
    let served =
        http1::serve(stream, &bounds, service, &guard, stopped.clone(), has_begun);
    match served.await? {
        Some(Interruption::TakenOver(takeover)) => {
            Ok(Box::pin(guard.carry_out(takeover, &clock, &mut stopped)).await?)
        }
        Some(Interruption::Left) | None => Ok(()),
    }
}
