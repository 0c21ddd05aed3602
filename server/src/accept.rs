//! Accepting connections, serving them, and ending in an orderly way.

use std::{convert::Infallible, future::Future, io, sync::Arc, time::Duration};

use axum::body::Body;
use futures_util::FutureExt as _;
use hyper::{
    Request, Response,
    body::Incoming,
    server::conn::{http1, http2},
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};

use crate::{
    Settings,
    connection::Connection,
    router::Routes,
    wire::{Bounds, Protocol, Stream},
};

/// Serves connections until `stop` is done, then lets the open ones finish.
pub async fn serve(
    listener: TcpListener,
    routes: Routes,
    settings: &Settings,
    stop: impl Future<Output = ()>,
) {
    let (stopping, stopped) = watch::channel(false);
    let places = Arc::new(Semaphore::new(settings.max_connections));
    tokio::pin!(stop);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, stream) = tokio::select! {
            () = &mut stop => break,
            (place, accepted) = accepted => match accepted {
                Ok((stream, _)) => (place, stream),
                Err(error) => {
                    pause_after(&error).await;
                    continue;
                }
            },
        };
        let routes = routes.clone();
        let stopped = stopped.clone();
        let bounds = Bounds {
            head: settings.max_head,
            head_time: settings.max_head_time.into(),
            stall: settings.max_stall_time.into(),
        };
        let Ok(place) = place.map(Arc::new) else { break };
        let public_url = settings.public_url.clone();
        tokio::spawn(async move {
            // A connection that breaks concerns nobody but its peer.
            let _ =
                serve_connection(stream, routes, place, stopped, bounds, public_url)
                    .await;
        });
    }
    drop(listener);
    let _ = stopping.send(true);
    // Every place is free again when the last connection has ended.
    let all = u32::try_from(settings.max_connections).unwrap_or(u32::MAX);
    let _ = timeout(settings.shutdown_time.into(), places.acquire_many(all)).await;
}

/// Running out of descriptors passes when connections close; other errors are
/// about one peer only.
async fn pause_after(error: &io::Error) {
    let of_one_peer = matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
    );
    if !of_one_peer {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Serves a connection to its end; when the service stops, that is the end of
/// the response under way. A macro, because hyper's kinds of connection share
/// the method but no trait.
macro_rules! until_done {
    ($served:expr, $stopped:expr) => {{
        let (served, mut stopped) = ($served, $stopped);
        tokio::pin!(served);
        tokio::select! {
            ended = served.as_mut() => return Ok(ended?),
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
        served.as_mut().graceful_shutdown();
        Ok(served.await?)
    }};
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn serve_connection(
    stream: TcpStream,
    routes: Routes,
    place: Arc<OwnedSemaphorePermit>,
    stopped: watch::Receiver<bool>,
    bounds: Bounds,
    public_url: Option<Arc<str>>,
) -> Result<(), Failure> {
    stream.set_nodelay(true)?;
    let (remote, local) = (stream.peer_addr()?, stream.local_addr()?);
    let (mut stream, wire) = Stream::new(stream, bounds);
    let Some(protocol) = timeout(bounds.head_time, stream.detect()).await?? else {
        return Ok(());
    };
    let connection =
        Connection { remote, local, wire, place, stopped: stopped.clone(), public_url };
    let service = service_fn(move |request| answer(&routes, &connection, request));
    let stream = TokioIo::new(stream);
    match protocol {
        Protocol::Http1 => {
            let mut builder = http1::Builder::new();
            builder
                .timer(TokioTimer::new())
                .header_read_timeout(bounds.head_time)
                .max_buf_size(bounds.head)
                .auto_date_header(false);
            let served = builder.serve_connection(stream, service).with_upgrades();
            until_done!(served, stopped)
        }
        Protocol::Http2 => {
            let mut builder = http2::Builder::new(TokioExecutor::new());
            builder
                .timer(TokioTimer::new())
                .auto_date_header(false)
                .keep_alive_interval(bounds.head_time)
                .keep_alive_timeout(bounds.head_time)
                .max_header_list_size(u32::try_from(bounds.head).unwrap_or(u32::MAX))
                .max_concurrent_streams(32);
            until_done!(builder.serve_connection(stream, service), stopped)
        }
    }
}

fn answer(
    routes: &Routes,
    connection: &Connection,
    request: Request<Incoming>,
) -> impl Future<Output = Result<Response<Body>, Infallible>> + use<> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(connection.clone());
    routes.answer(request).map(Ok)
}

/// Done when the process is told to stop: Ctrl-C, or SIGTERM where there is
/// one.
pub async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
