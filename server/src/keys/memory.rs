//! The store of keys in the memory of this process.
//!
//! A key takes at most 4 KB: [`MAX_RECORDS`] records of 48 bytes, its name and
//! its places in three maps. Every call takes a lock for a moment and never waits
//! with it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use http_status::{OnEnd, Step};

use super::{Arrival, KeyState, KeyStore, StoreFuture, record::Record};
use crate::{
    clock::Moment,
    net::{client::Client, places::PerClient},
    settings::Settings,
};

/// Most arrivals of a key that are remembered; the count goes on. A power of two,
/// because the queue grows by doubling.
const MAX_RECORDS: usize = 64;

/// The store. A full one forgets the key that was asked least recently; one client that has
/// its share loses its own first.
pub(crate) struct Memory {
    max_keys: usize,
    per_client: PerClient,
    life: Duration,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    keys: HashMap<Arc<str>, Entry>,
    /// The names by the serial number of their last arrival, least recent first: the
    /// order in which they expire, too.
    by_last_arrival: BTreeMap<u64, Arc<str>>,
    /// The same numbers by the client that a key is of; it has one at least.
    by_owner: HashMap<Client, BTreeSet<u64>>,
    next_serial: u64,
}

struct Entry {
    /// The client that named it first.
    owner: Client,
    last_arrival: u64,
    count: u64,
    step: Option<(Step, OnEnd)>,
    records: VecDeque<Record>,
}

impl Memory {
    pub(crate) fn new(settings: &Settings) -> Self {
        let most = settings.max_keys;
        let per_client = PerClient::from_setting(settings.max_keys_per_client, most);
        Self::with_limits(most, per_client, settings.key_time.into())
    }

    /// For so many keys at most, each for so long after its last arrival.
    fn with_limits(max_keys: usize, per_client: PerClient, life: Duration) -> Self {
        Self { max_keys, per_client, life, table: Mutex::default() }
    }

    /// How many keys there are, those included whose time is over and which nobody missed.
    pub(crate) fn len(&self) -> usize {
        self.table().keys.len()
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, key: &str, arrival: &Arrival<'_>) -> u64 {
        let mut table = self.table();
        table.drop_expired(arrival.at, self.life);
        let (name, mut entry) = table.take(key, arrival, self.life);
        if let Some(most) = self.per_client.of(entry.owner) {
            while table.has_of(entry.owner) >= most && table.drop_oldest_of(entry.owner)
            {
            }
        }
        while table.keys.len() >= self.max_keys && table.drop_oldest() {}
        let count = entry.arrive(arrival);
        table.put(name, entry);
        count
    }

    fn look(&self, key: &str, now: Moment) -> Option<KeyState> {
        let table = self.table();
        let entry = table.keys.get(key)?;
        let expires_in = entry.time_left(now, self.life)?;
        let first = entry.count + 1 - entry.records.len() as u64;
        let arrivals = entry.records.iter().zip(first..);
        Some(KeyState {
            count: entry.count,
            step: entry.step,
            arrivals: arrivals
                .map(|(record, attempt)| record.arrived(attempt))
                .collect(),
            expires_in,
        })
    }
}

impl KeyStore for Memory {
    fn arrive<'a>(
        &'a self,
        key: &'a str,
        arrival: Arrival<'a>,
    ) -> StoreFuture<'a, u64> {
        Box::pin(async move { Ok(self.count(key, &arrival)) })
    }

    fn state<'a>(
        &'a self,
        key: &'a str,
        now: Moment,
    ) -> StoreFuture<'a, Option<KeyState>> {
        Box::pin(async move { Ok(self.look(key, now)) })
    }

    fn forget<'a>(&'a self, key: &'a str) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            self.table().remove(key);
            Ok(())
        })
    }
}

impl Table {
    /// Takes a key out, or starts it anew.
    fn take(
        &mut self,
        key: &str,
        arrival: &Arrival<'_>,
        life: Duration,
    ) -> (Arc<str>, Entry) {
        let entry = self.remove(key);
        entry
            .filter(|(_, entry)| entry.time_left(arrival.at, life).is_some())
            .unwrap_or_else(|| (Arc::from(key), Entry::new(arrival.client)))
    }

    /// Puts a key in as the most recent one.
    fn put(&mut self, name: Arc<str>, mut entry: Entry) {
        entry.last_arrival = self.next_serial;
        self.next_serial += 1;
        self.by_last_arrival.insert(entry.last_arrival, Arc::clone(&name));
        self.by_owner.entry(entry.owner).or_default().insert(entry.last_arrival);
        self.keys.insert(name, entry);
    }

    fn remove(&mut self, key: &str) -> Option<(Arc<str>, Entry)> {
        let (name, entry) = self.keys.remove_entry(key)?;
        self.by_last_arrival.remove(&entry.last_arrival);
        if let Some(own) = self.by_owner.get_mut(&entry.owner) {
            own.remove(&entry.last_arrival);
            if own.is_empty() {
                self.by_owner.remove(&entry.owner);
            }
        }
        Some((name, entry))
    }

    /// How many keys a client has.
    fn has_of(&self, owner: Client) -> usize {
        self.by_owner.get(&owner).map_or(0, BTreeSet::len)
    }

    /// Whether there was one.
    fn drop_oldest_of(&mut self, owner: Client) -> bool {
        let oldest = self.by_owner.get(&owner).and_then(BTreeSet::first);
        let name = oldest.and_then(|number| self.by_last_arrival.get(number)).cloned();
        name.is_some_and(|name| self.remove(&name).is_some())
    }

    fn drop_expired(&mut self, now: Moment, life: Duration) {
        while let Some((_, oldest)) = self.by_last_arrival.first_key_value() {
            let entry = self.keys.get(oldest);
            if entry.is_some_and(|entry| entry.time_left(now, life).is_some()) {
                return;
            }
            self.drop_oldest();
        }
    }

    /// Whether there was one.
    fn drop_oldest(&mut self) -> bool {
        let oldest = self.by_last_arrival.first_key_value();
        let name = oldest.map(|(_, name)| Arc::clone(name));
        name.is_some_and(|name| self.remove(&name).is_some())
    }
}

impl Entry {
    fn new(owner: Client) -> Self {
        let records = VecDeque::new();
        Self { owner, last_arrival: 0, count: 0, step: None, records }
    }

    fn arrive(&mut self, arrival: &Arrival<'_>) -> u64 {
        self.count += 1;
        let outcome = (arrival.outcome)(self.count);
        self.step = outcome.step.map(|step| (step, arrival.on_end));
        let before = self.records.back().map(Record::at);
        if self.records.len() >= MAX_RECORDS {
            self.records.pop_front();
        }
        self.records.push_back(Record::new(arrival, before, outcome));
        self.count
    }

    /// How long it has left; nothing once its time is over.
    fn time_left(&self, now: Moment, life: Duration) -> Option<Duration> {
        let silence = now.since(self.records.back()?.at());
        life.checked_sub(silence).filter(|left| !left.is_zero())
    }
}

#[cfg(test)]
mod tests;
