//! The places of connections: one client has its share, and whoever is idle makes room.

use std::{pin::pin, sync::Arc, time::Duration};

use tokio::time::sleep;

use super::{
    activity::Activity,
    client::Remote,
    endpoint::Endpoint,
    idle::{IdleList, Listed},
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
}

/// What a connection has as long as it is served.
pub(super) struct Seat {
    pub(super) remote: Remote,
    pub(super) place: Arc<Place>,
    pub(super) activity: Activity,
    pub(super) listed: Listed,
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
        Some(Seat { remote, place: Arc::new(place), activity, listed })
    }

    /// Waits until the last connection has ended.
    pub(super) async fn all_free(&self) {
        self.places.all_free(self.most).await;
    }
}
