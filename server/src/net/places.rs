//! Places that all clients share, and of which one client takes only so many.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::client::Client;

/// Most that one client may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PerClient {
    most: usize,
    /// Whether it holds for clients of this machine as well.
    includes_local: bool,
}

impl PerClient {
    /// What a setting says, for all clients. Where it says nothing, a tenth of all for
    /// clients that are not of this machine, and not too few for a browser.
    pub(crate) fn from_setting(setting: Option<usize>, all: usize) -> Self {
        const ENOUGH_FOR_A_BROWSER: usize = 16;
        match setting {
            Some(most) => Self { most, includes_local: true },
            None => Self {
                most: all.div_ceil(10).max(ENOUGH_FOR_A_BROWSER),
                includes_local: false,
            },
        }
    }

    /// What a setting says, for all clients. Where it says nothing, half of all for
    /// clients that are not of this machine.
    pub(crate) fn half(setting: Option<usize>, all: usize) -> Self {
        let most = setting.unwrap_or(all.div_ceil(2).max(1));
        Self { most, includes_local: setting.is_some() }
    }

    /// So many for clients that are not of this machine.
    #[cfg(test)]
    pub(crate) fn elsewhere(most: usize) -> Self {
        Self { most, includes_local: false }
    }

    /// The most that this client may have; nothing where there is no such limit.
    pub(crate) fn of(self, client: Client) -> Option<usize> {
        (self.includes_local || !client.is_local()).then_some(self.most)
    }
}

/// So many places.
#[derive(Clone)]
pub(crate) struct Places {
    all: Arc<Semaphore>,
    per_client: PerClient,
    /// How many each client has; it has one at least.
    taken: Arc<Mutex<HashMap<Client, usize>>>,
}

/// A place, until this is dropped.
pub(crate) struct Place {
    _permit: OwnedSemaphorePermit,
    share: Option<Share>,
}

/// A place of those that one client may have.
pub(crate) struct Share {
    client: Client,
    taken: Arc<Mutex<HashMap<Client, usize>>>,
}

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Full {
    /// This client has its share.
    OfClient,
    /// All of them are taken.
    OfAll,
}

impl Places {
    pub(crate) fn new(all: usize, per_client: PerClient) -> Self {
        let all = Arc::new(Semaphore::new(all));
        Self { all, per_client, taken: Arc::default() }
    }

    /// A place for a client, at once; nobody's work needs no share.
    pub(crate) fn try_take(&self, client: Option<Client>) -> Result<Place, Full> {
        let share = client.map(|client| self.share(client)).transpose()?.flatten();
        let permit = Arc::clone(&self.all).try_acquire_owned();
        let permit = permit.map_err(|_| Full::OfAll)?;
        Ok(Place { _permit: permit, share })
    }

    /// The part of a place that counts for a client; nothing where none is counted.
    pub(super) fn share(&self, client: Client) -> Result<Option<Share>, Full> {
        let Some(most) = self.per_client.of(client) else { return Ok(None) };
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.get(&client).copied().unwrap_or_default();
        if count >= most {
            return Err(Full::OfClient);
        }
        taken.insert(client, count + 1);
        Ok(Some(Share { client, taken: Arc::clone(&self.taken) }))
    }

    /// A place for whoever has a share already, as soon as one is free.
    pub(super) async fn take(&self, share: Option<Share>) -> Option<Place> {
        let permit = Arc::clone(&self.all).acquire_owned().await.ok()?;
        Some(Place { _permit: permit, share })
    }

    /// How many are free.
    pub(crate) fn free(&self) -> usize {
        self.all.available_permits()
    }

    /// Waits until so many are free.
    pub(super) async fn all_free(&self, all: usize) {
        let all = u32::try_from(all).unwrap_or(u32::MAX);
        let _ = self.all.acquire_many(all).await;
    }
}

impl Place {
    /// How many places its client has, this one among them; one where none is counted.
    pub(crate) fn count_of_client(&self) -> usize {
        let Some(share) = &self.share else { return 1 };
        let taken = share.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.get(&share.client).copied().unwrap_or(1).max(1)
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.client) {
            Some(count) if *count > 1 => *count -= 1,
            // Who has none is forgotten, so there are no more clients than places.
            _ => drop(taken.remove(&self.client)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(places: &Places, address: &str) -> Result<Place, Full> {
        places.try_take(Some(Client::at(address)))
    }

    #[test]
    fn a_client_has_its_share_and_others_have_theirs() {
        let places = Places::new(3, PerClient::elsewhere(2));
        let first = take(&places, "192.0.2.1").ok();
        let second = take(&places, "192.0.2.1").ok().unwrap();
        assert_eq!(second.count_of_client(), 2);
        assert_eq!(take(&places, "192.0.2.1").err(), Some(Full::OfClient));
        let third = take(&places, "192.0.2.2").ok();
        assert_eq!(take(&places, "192.0.2.3").err(), Some(Full::OfAll));
        drop((first, third));
        assert_eq!(second.count_of_client(), 1);
        assert_eq!(places.taken.lock().unwrap().len(), 1, "who has none is forgotten");
        assert!(take(&places, "192.0.2.1").is_ok());
    }

    #[test]
    fn a_refused_place_counts_for_nobody() {
        let places = Places::new(0, PerClient::elsewhere(2));
        for _ in 0..3 {
            assert_eq!(take(&places, "192.0.2.1").err(), Some(Full::OfAll));
        }
        assert!(places.taken.lock().unwrap().is_empty());
    }

    #[test]
    fn this_machine_has_all_unless_a_setting_says_otherwise() {
        for (setting, all, local, elsewhere) in [
            (None, 10_000, None, Some(1000)),
            (None, 36, None, Some(16)),
            (Some(5), 10_000, Some(5), Some(5)),
        ] {
            let per_client = PerClient::from_setting(setting, all);
            let most = ["::1", "192.0.2.1"].map(|a| per_client.of(Client::at(a)));
            assert_eq!(most, [local, elsewhere], "{setting:?} of {all}");
        }
        for (setting, all, local, elsewhere) in [
            (None, 64, None, Some(32)),
            (None, 3, None, Some(2)),
            (None, 0, None, Some(1)),
            (Some(5), 64, Some(5), Some(5)),
        ] {
            let per_client = PerClient::half(setting, all);
            let most = ["::1", "192.0.2.1"].map(|a| per_client.of(Client::at(a)));
            assert_eq!(most, [local, elsewhere], "{setting:?}, half of {all}");
        }
    }
}
