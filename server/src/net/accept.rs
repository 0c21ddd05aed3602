//! Accepting connections, serving them, and ending in an orderly way.

use std::{future::Future, io, sync::Arc, time::Duration};

use futures_util::FutureExt as _;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};

use crate::{
    Settings,
    clock::Clock,
    connection::Connection,
    router::Routes,
    serve::{Failure, serve as serve_connection},
    unsent::{Budget, Unsent},
    wire::Bounds,
};

/// Serves connections until `stop` is done, then lets the open ones finish.
pub async fn serve(
    listener: TcpListener,
    routes: Routes,
    settings: &Settings,
    stop: impl Future<Output = ()>,
) {
    let (stopping, stopped) = watch::channel(false);
    let bounds = Bounds::of(settings);
    let places = Arc::new(Semaphore::new(settings.max_connections));
    let budget = Budget::new(settings);
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
        let Ok(place) = place.map(Arc::new) else { break };
        let public_url = settings.public_url.clone();
        let unsent = budget.of_connection();
        let served = serve_socket(
            stream,
            routes,
            bounds.clone(),
            place,
            stopped,
            public_url,
            unsent,
        );
        // A connection that breaks concerns nobody but its peer.
        tokio::spawn(served.map(drop));
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

/// Serves a connection to its end.
async fn serve_socket(
    stream: TcpStream,
    routes: Routes,
    bounds: Bounds,
    place: Arc<OwnedSemaphorePermit>,
    stopped: watch::Receiver<bool>,
    public_url: Option<Arc<str>>,
    unsent: Unsent,
) -> Result<(), Failure> {
    stream.set_nodelay(true)?;
    keep_little_unsent(&stream);
    let (remote, local) = (stream.peer_addr()?, stream.local_addr()?);
    let connect = |wire| Connection {
        remote,
        local,
        wire,
        place,
        stopped,
        public_url,
        unsent,
        clock: Clock::Real,
        turn: None,
    };
    serve_connection(stream, bounds, connect, move |request| routes.answer(request))
        .await
}

/// Most bytes that the system keeps of a connection before it sends them. It would
/// keep megabytes for a peer that takes nothing, and they count nowhere.
#[cfg(target_os = "linux")]
const MOST_UNSENT: u32 = 128 * 1024;

/// Has the system take no more than is soon sent (tcp(7), `TCP_NOTSENT_LOWAT`).
fn keep_little_unsent(stream: &TcpStream) {
    // Without it everything works, with more memory.
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(MOST_UNSENT);
    #[cfg(not(target_os = "linux"))]
    let _ = stream;
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    /// It is the memory of every connection.
    #[tokio::test]
    async fn a_connection_is_small() {
        let settings = Settings::parse_from(["statuslab"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let places = Arc::new(Semaphore::new(1));
        let place = Arc::new(places.acquire_owned().await.unwrap());
        let (_, stopped) = watch::channel(false);
        let routes = Routes::new(&settings);
        let bounds = Bounds::of(&settings);
        let unsent = Budget::new(&settings).of_connection();
        let served = serve_socket(stream, routes, bounds, place, stopped, None, unsent);
        assert!(size_of_val(&served) <= 1280, "{}", size_of_val(&served));
    }
}
