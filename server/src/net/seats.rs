//! The places of connections: one client has its share, and whoever is idle makes room.

use std::{pin::pin, sync::Arc, time::Duration};

use tokio::time::{Instant, sleep};

use super::{
    activity::Activity,
    client::Remote,
    endpoint::Endpoint,
    idle::{IdleList, Listed},
    pace::{Pace, REQUESTS_PER_SECOND},
    places::{PerClient, Place, Places},
    proxy::TrustedProxies,
};
use crate::settings::Settings;

/// How long one that was asked to leave has, before another is asked.
const TIME_TO_LEAVE: Duration = Duration::from_millis(50);

/// As long as that, one that is idle may be about to send its request.
const ABOUT_TO_SEND: Duration = Duration::from_millis(100);

/// The places of all connections.
pub(super) struct Seats {
    places: Places,
    most: usize,
    idle: IdleList,
    proxies: TrustedProxies,
    begins: Begins,
}

/// When connections of a client begin: as many in a second as it may send requests.
struct Begins {
    /// Nothing where it may have any number.
    pace: Option<Pace>,
    includes_local: bool,
}

/// What a connection has as long as it is served.
pub(super) struct Seat {
    pub(super) remote: Remote,
    pub(super) place: Arc<Place>,
    pub(super) activity: Activity,
    pub(super) listed: Listed,
    /// When it is to be served.
    pub(super) turn: Instant,
}

impl Seats {
    pub(super) fn new(settings: &Settings) -> Self {
        let most = settings.max_connections;
        let per_client =
            PerClient::from_setting(settings.max_connections_per_client, most);
        Self {
            places: Places::new(most, per_client),
            most,
            idle: IdleList::default(),
            proxies: TrustedProxies::new(settings),
            begins: Begins::new(settings),
        }
    }

    /// How many are taken.
    pub(super) fn taken(&self) -> usize {
        self.most.saturating_sub(self.places.free())
    }

    /// A place for a connection, as soon as one is free; nothing where its client has as
    /// many as it may have. When all are taken, those that are idle longest have to go.
    pub(super) async fn take(&self, peer: Endpoint) -> Option<Seat> {
        let remote = self.proxies.remote(peer);
        // A trusted proxy comes for many clients.
        let share = if remote.is_proxied() {
            None
        } else {
            self.places.share(remote.client()).ok()?
        };
        let mut taken = pin!(self.places.take(share));
        let place = loop {
            if self.places.free() == 0 {
                self.idle.ask_longest_idle_to_leave(ABOUT_TO_SEND);
            }
            tokio::select! {
                biased;
                place = &mut taken => break place?,
                () = sleep(TIME_TO_LEAVE) => {}
            }
        };
        let activity = Activity::begin();
        let listed = self.idle.list(activity.clone());
        let turn = self.begins.turn(remote);
        Some(Seat { remote, place: Arc::new(place), activity, listed, turn })
    }

    /// Waits until the last connection has ended.
    pub(super) async fn all_free(&self) {
        self.places.all_free(self.most).await;
    }
}

impl Begins {
    fn new(settings: &Settings) -> Self {
        let rate = settings.max_requests_per_second;
        let per_second = rate.unwrap_or(REQUESTS_PER_SECOND);
        let at_once = settings.max_request_burst;
        let at_once = at_once.unwrap_or(per_second.saturating_mul(2));
        let apart = Duration::from_secs(1).checked_div(per_second);
        let pace = apart.map(|apart| Pace::new(apart, at_once));
        Self { pace, includes_local: rate.is_some() }
    }

    fn turn(&self, remote: Remote) -> Instant {
        let (now, client) = (Instant::now(), remote.client());
        let is_paced =
            !remote.is_proxied() && (self.includes_local || !client.is_local());
        let pace = self.pace.as_ref().filter(|_| is_paced);
        pace.map_or(now, |pace| pace.turn(client, now))
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use clap::Parser as _;

    use super::*;

    /// Whether one of so many connections has to wait.
    fn waits(arguments: &[&str], address: &str, connections: usize) -> bool {
        let settings = Settings::parse_from(["statuslab"].iter().chain(arguments));
        let begins = Begins::new(&settings);
        let remote = Remote::peer(SocketAddr::new(address.parse().unwrap(), 1), false);
        let soon = Duration::from_millis(1);
        (0..connections).any(|_| begins.turn(remote) > Instant::now() + soon)
    }

    #[test]
    fn connections_begin_as_often_as_requests_may_come() {
        const FEW: [&str; 2] = ["--max-requests-per-second=1", "--max-request-burst=3"];
        for (arguments, address, connections, expected) in [
            (&[][..], "127.0.0.1", 10_000, false),
            (&[], "192.0.2.1", 200, false),
            (&[], "192.0.2.1", 1000, true),
            (&FEW, "127.0.0.1", 3, false),
            (&FEW, "127.0.0.1", 4, true),
            (&["--max-requests-per-second=0"], "192.0.2.1", 10_000, false),
        ] {
            let waits = waits(arguments, address, connections);
            assert_eq!(waits, expected, "{arguments:?} {address} {connections}");
        }
    }
}
