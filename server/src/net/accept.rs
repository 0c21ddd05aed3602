//! Accepts connections, serves each in a task of its own, and shuts down in order.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::BoxError;
use futures_util::FutureExt as _;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time::timeout,
};

use super::{
    activity::Activity,
    client::Remote,
    connection::Connection,
    peer_limits::PeerLimits,
    places::Place,
    seats::{Seat, Seats},
    serve::{Service, serve as serve_connection},
    stream::handle::StreamHandle,
    unsent::budget::ServiceBudget,
};
use crate::{clock::Clock, settings::Settings};

/// Serves connections until `stop` is done, then lets the open ones finish.
pub async fn serve(
    listener: TcpListener,
    service: impl Service,
    settings: &Settings,
    stop: impl Future<Output = ()>,
) {
    let (stopping, stopped) = watch::channel(false);
    let seats = Seats::new(settings);
    let shared = Shared {
        limits: PeerLimits::new(settings),
        budget: ServiceBudget::new(settings),
        public_url: settings.public_url.clone(),
        stopped,
    };
    tokio::pin!(stop);
    loop {
        let accepted = async {
            let (stream, peer) = listener.accept().await?;
            Ok(seats.take(peer).await.map(|seat| (stream, seat)))
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = accepted => accepted,
        };
        match accepted {
            Ok(Some((stream, seat))) => {
                let served =
                    serve_socket(stream, service.clone(), shared.clone(), seat);
                // A connection that breaks concerns nobody but its peer.
                tokio::spawn(served.map(drop));
            }
            // This client has as many as it may have: the socket is closed by now.
            Ok(None) => {}
            Err(error) => pause_after(&error).await,
        }
    }
    drop(listener);
    let _ = stopping.send(true);
    let _ = timeout(settings.shutdown_time.into(), seats.all_free()).await;
}

/// What every connection shares with all others.
#[derive(Clone)]
struct Shared {
    limits: PeerLimits,
    budget: ServiceBudget,
    public_url: Option<Arc<str>>,
    stopped: watch::Receiver<bool>,
}

impl Shared {
    /// The connection of a socket.
    fn connection(
        self,
        stream: StreamHandle,
        (remote, local): (Remote, SocketAddr),
        permit: Arc<Place>,
        activity: Activity,
    ) -> Connection {
        Connection {
            remote,
            local,
            stream,
            permit: Some(permit),
            activity,
            stopped: self.stopped,
            public_url: self.public_url,
            limits: self.limits,
            unsent: self.budget.connection_budget(),
            clock: Clock::Real,
        }
    }
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
    service: impl Service,
    shared: Shared,
    seat: Seat,
) -> Result<(), BoxError> {
    stream.set_nodelay(true)?;
    keep_little_unsent(&stream);
    let Seat { remote, place, activity, listed: _listed } = seat;
    let addresses = (remote, stream.local_addr()?);
    let limits = shared.limits.clone();
    let connect = |handle| shared.connection(handle, addresses, place, activity);
    serve_connection(stream, limits, connect, service).await
}

/// Most bytes that the system keeps of a connection before it sends them. It would
/// keep megabytes for a peer that takes nothing, and they count nowhere.
#[cfg(target_os = "linux")]
const MAX_UNSENT: u32 = 128 * 1024;

/// Has the system take no more than is soon sent (tcp(7), `TCP_NOTSENT_LOWAT`).
fn keep_little_unsent(stream: &TcpStream) {
    // Without it everything works, with more memory.
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(MAX_UNSENT);
    #[cfg(not(target_os = "linux"))]
    let _ = stream;
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::router::Routes;

    /// It is the memory of every connection.
    #[tokio::test]
    async fn a_connection_is_small() {
        let settings = Settings::parse_from(["statuslab"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let seat =
            Seats::new(&settings).take(stream.peer_addr().unwrap()).await.unwrap();
        let (_, stopped) = watch::channel(false);
        let shared = Shared {
            limits: PeerLimits::new(&settings),
            budget: ServiceBudget::new(&settings),
            public_url: None,
            stopped,
        };
        let served = serve_socket(stream, Routes::new(&settings), shared, seat);
        assert!(size_of_val(&served) <= 1280, "{}", size_of_val(&served));
    }
}
