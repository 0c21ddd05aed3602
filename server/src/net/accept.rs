//! Accepts connections, serves each in a task of its own, and shuts down in order.

use std::{io, sync::Arc, time::Duration};

use axum::BoxError;
use futures_util::FutureExt as _;
#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::{
    net::TcpStream,
    sync::watch,
    time::{Instant, sleep_until, timeout},
};

use super::{
    activity::Activity,
    client::Remote,
    connection::Connection,
    endpoint::Endpoint,
    listeners::{Listeners, Socket},
    peer_limits::PeerLimits,
    places::Place,
    scheme::Scheme,
    seats::{Seat, Seats},
    serve::{Service, serve as serve_connection},
    stream::handle::StreamHandle,
    tls::{self, Tls},
    unsent::budget::ServiceBudget,
};
use crate::{
    clock::Clock,
    observe::metrics::{Metrics, reason},
    settings::Settings,
};

/// What a connection is served with for as long as it lives. Settings that are read again
/// make another one, for connections to come.
#[derive(Clone)]
pub struct Serving<S> {
    service: S,
    limits: PeerLimits,
    public_url: Option<Arc<str>>,
    tls: Option<Tls>,
}

impl<S> Serving<S> {
    /// A service under these settings.
    pub fn new(service: S, settings: &Settings) -> Self {
        let limits = PeerLimits::new(settings);
        Self { service, limits, public_url: settings.public_url.clone(), tls: None }
    }

    /// The same, where connections of TCP have to begin with a handshake.
    #[must_use]
    pub fn with_tls(self, tls: Option<Tls>) -> Self {
        Self { tls, ..self }
    }
}

/// Serves connections until `stop` is done, then lets the open ones finish.
pub async fn serve(
    mut listeners: Listeners,
    serving: watch::Receiver<Serving<impl Service>>,
    settings: &Settings,
    metrics: &Metrics,
    stop: impl Future<Output = ()>,
) {
    let (stopping, stopped) = watch::channel(false);
    let seats = Arc::new(Seats::new(settings));
    let budget = ServiceBudget::new(settings);
    observe(metrics, &seats, budget.clone());
    tokio::pin!(stop);
    loop {
        let accepted = async {
            let (socket, peer) = listeners.accept().await?;
            Ok(seats.take(peer).await.map(|seat| (socket, seat)))
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = accepted => accepted,
        };
        let (socket, seat) = match accepted {
            Ok(Some(accepted)) => accepted,
            // This client has as many as it may have: the socket is closed by now.
            Ok(None) => {
                metrics.limit_hit("max-connections-per-client");
                continue;
            }
            Err(error) => {
                metrics.failed("accept");
                pause_after(&error).await;
                continue;
            }
        };
        metrics.accepted();
        let Serving { service, limits, public_url, tls } = serving.borrow().clone();
        let (budget, stopped) = (budget.clone(), stopped.clone());
        let shared = Shared { limits, budget, public_url, stopped };
        let metrics = metrics.clone();
        // A connection that breaks concerns nobody but its peer: it is counted.
        let end = move |ended: Result<(), BoxError>| {
            if let Err(error) = ended {
                metrics.failed(reason(&*error));
            }
        };
        match (socket, tls) {
            (Socket::Tcp(stream), None) => {
                tokio::spawn(serve_tcp(stream, service, shared, seat).map(end));
            }
            (Socket::Tcp(stream), Some(tls)) => {
                tokio::spawn(serve_tls(stream, tls, service, shared, seat).map(end));
            }
            #[cfg(unix)]
            (Socket::Unix(stream), _) => {
                tokio::spawn(serve_unix(stream, service, shared, seat).map(end));
            }
        }
    }
    drop(listeners);
    let _ = stopping.send(true);
    let _ = timeout(settings.shutdown_time.into(), seats.all_free()).await;
}

/// Has it read how many connections there are, and what waits for them in memory.
fn observe(metrics: &Metrics, seats: &Arc<Seats>, budget: ServiceBudget) {
    let seats = Arc::clone(seats);
    metrics
        .read("connections", "Connections that are open", move || seats.taken() as u64);
    metrics.read(
        "unsent_bytes",
        "Bytes in memory for clients that are slow, besides what each connection has to \
         itself",
        move || budget.used() as u64,
    );
}

/// What a connection shares with others.
struct Shared {
    limits: PeerLimits,
    budget: ServiceBudget,
    public_url: Option<Arc<str>>,
    stopped: watch::Receiver<bool>,
}

impl Shared {
    /// Waits until it is a connection's turn, unless it has to end before.
    async fn waited_until(&self, turn: Instant, activity: &Activity) -> bool {
        if turn <= Instant::now() {
            return true;
        }
        let mut stopped = self.stopped.clone();
        // In a box, because few wait.
        Box::pin(async move {
            tokio::select! {
                biased;
                _ = stopped.wait_for(|stopped| *stopped) => false,
                () = activity.asked_to_leave() => false,
                () = sleep_until(turn) => true,
            }
        })
        .await
    }

    /// The connection of a socket.
    fn connection(
        self,
        stream: StreamHandle,
        (remote, local): (Remote, Endpoint),
        permit: Arc<Place>,
        activity: Activity,
    ) -> Connection {
        Connection {
            remote,
            local,
            scheme: Scheme::Http,
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

/// Serves a connection of TCP to its end.
async fn serve_tcp(
    stream: TcpStream,
    service: impl Service,
    shared: Shared,
    seat: Seat,
) -> Result<(), BoxError> {
    set_options(&stream)?;
    if !shared.waited_until(seat.turn, &seat.activity).await {
        return Ok(());
    }
    let Seat { remote, place, activity, listed: _listed, .. } = seat;
    let ends = (remote, stream.local_addr()?.into());
    let limits = shared.limits.clone();
    let connect = |handle| shared.connection(handle, ends, place, activity);
    serve_connection(stream, limits, connect, service).await
}

/// Serves a connection of TCP that has to begin with a handshake.
async fn serve_tls(
    stream: TcpStream,
    tls: Tls,
    service: impl Service,
    shared: Shared,
    seat: Seat,
) -> Result<(), BoxError> {
    set_options(&stream)?;
    if !shared.waited_until(seat.turn, &seat.activity).await {
        return Ok(());
    }
    let Seat { remote, place, activity, listed: _listed, .. } = seat;
    let ends = (remote, stream.local_addr()?.into());
    let connection = shared.connection(StreamHandle::default(), ends, place, activity);
    let connection = Connection { scheme: Scheme::Https, ..connection };
    tls::serve(stream, tls, connection, service).await
}

/// Serves a connection of a socket in the file system to its end.
#[cfg(unix)]
async fn serve_unix(
    stream: UnixStream,
    service: impl Service,
    shared: Shared,
    seat: Seat,
) -> Result<(), BoxError> {
    let Seat { remote, place, activity, listed: _listed, .. } = seat;
    let limits = shared.limits.clone();
    let connect =
        |handle| shared.connection(handle, (remote, Endpoint::Unix), place, activity);
    serve_connection(stream, limits, connect, service).await
}

/// Most bytes that the system keeps of a connection before it sends them. It would
/// keep megabytes for a peer that takes nothing, and they count nowhere.
#[cfg(target_os = "linux")]
const MAX_UNSENT: u32 = 128 * 1024;

/// Has the system send at once, and take no more than is soon sent (tcp(7),
/// `TCP_NODELAY`, `TCP_NOTSENT_LOWAT`).
fn set_options(stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    // Without it everything works, with more memory.
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(MAX_UNSENT);
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use tokio::net::TcpListener;

    use super::*;
    use crate::router::Routes;

    /// It is the memory of every connection.
    #[tokio::test]
    async fn a_connection_is_small() {
        let settings = Settings::parse_from(["statuslab"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let seat = Seats::new(&settings)
            .take(stream.peer_addr().unwrap().into())
            .await
            .unwrap();
        let (_, stopped) = watch::channel(false);
        let shared = Shared {
            limits: PeerLimits::new(&settings),
            budget: ServiceBudget::new(&settings),
            public_url: None,
            stopped,
        };
        let served = serve_tcp(stream, Routes::new(&settings), shared, seat);
        assert!(size_of_val(&served) <= 1448, "{}", size_of_val(&served));
    }
}
