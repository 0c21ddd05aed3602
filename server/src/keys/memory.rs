//! Counts in the memory of this process.
//!
//! A key takes at most 4 KB: [`MOST_ARRIVALS`] records of 48 bytes, its name and
//! its places in two maps. Every call takes a lock for a moment and never waits
//! with it.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use http_status::{OnEnd, Step};

use super::{Answer, Arrival, Keys, State, record::Record};
use crate::clock::Moment;

/// Most arrivals of a key that are remembered; the count goes on. A power of two,
/// because the queue grows by doubling.
const MOST_ARRIVALS: usize = 64;

/// The store. A full one forgets the key that was asked least recently.
pub(super) struct Memory {
    most: usize,
    life: Duration,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    keys: HashMap<Arc<str>, Entry>,
    /// The names by the turn of their last arrival, least recent first: the order
    /// in which they expire, too.
    by_turn: BTreeMap<u64, Arc<str>>,
    next_turn: u64,
}

struct Entry {
    turn: u64,
    count: u64,
    step: Option<(Step, OnEnd)>,
    records: VecDeque<Record>,
}

impl Memory {
    /// For so many keys at most, each for so long after its last arrival.
    pub(super) fn new(most: usize, life: Duration) -> Self {
        Self { most, life, kept: Mutex::default() }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, key: &str, arrival: &Arrival<'_>) -> u64 {
        let mut kept = self.kept();
        kept.drop_expired(arrival.at, self.life);
        let (name, mut entry) = kept.take(key, arrival.at, self.life);
        while kept.keys.len() >= self.most && kept.drop_oldest() {}
        let count = entry.arrive(arrival);
        kept.put(name, entry);
        count
    }

    fn look(&self, key: &str, now: Moment) -> Option<State> {
        let kept = self.kept();
        let entry = kept.keys.get(key)?;
        let expires_in = entry.rest(now, self.life)?;
        let first = entry.count + 1 - entry.records.len() as u64;
        let arrivals = entry.records.iter().zip(first..);
        Some(State {
            count: entry.count,
            step: entry.step,
            arrivals: arrivals.map(|(record, attempt)| record.told(attempt)).collect(),
            expires_in,
        })
    }
}

impl Keys for Memory {
    fn arrive<'a>(&'a self, key: &'a str, arrival: Arrival<'a>) -> Answer<'a, u64> {
        Box::pin(async move { Ok(self.count(key, &arrival)) })
    }

    fn state<'a>(&'a self, key: &'a str, now: Moment) -> Answer<'a, Option<State>> {
        Box::pin(async move { Ok(self.look(key, now)) })
    }

    fn forget<'a>(&'a self, key: &'a str) -> Answer<'a, ()> {
        Box::pin(async move {
            self.kept().remove(key);
            Ok(())
        })
    }
}

impl Kept {
    /// Takes a key out, or starts it anew.
    fn take(&mut self, key: &str, now: Moment, life: Duration) -> (Arc<str>, Entry) {
        let known = self.remove(key);
        known
            .filter(|(_, entry)| entry.rest(now, life).is_some())
            .unwrap_or_else(|| (Arc::from(key), Entry::new()))
    }

    /// Puts a key in as the most recent one.
    fn put(&mut self, name: Arc<str>, mut entry: Entry) {
        entry.turn = self.next_turn;
        self.next_turn += 1;
        self.by_turn.insert(entry.turn, Arc::clone(&name));
        self.keys.insert(name, entry);
    }

    fn remove(&mut self, key: &str) -> Option<(Arc<str>, Entry)> {
        let (name, entry) = self.keys.remove_entry(key)?;
        self.by_turn.remove(&entry.turn);
        Some((name, entry))
    }

    fn drop_expired(&mut self, now: Moment, life: Duration) {
        while let Some((_, oldest)) = self.by_turn.first_key_value() {
            let entry = self.keys.get(oldest);
            if entry.is_some_and(|entry| entry.rest(now, life).is_some()) {
                return;
            }
            self.drop_oldest();
        }
    }

    /// Whether there was one.
    fn drop_oldest(&mut self) -> bool {
        let oldest = self.by_turn.pop_first();
        oldest.is_some_and(|(_, name)| self.keys.remove(&name).is_some())
    }
}

impl Entry {
    fn new() -> Self {
        Self { turn: 0, count: 0, step: None, records: VecDeque::new() }
    }

    fn arrive(&mut self, arrival: &Arrival<'_>) -> u64 {
        self.count += 1;
        let (status, step) = (arrival.outcome)(self.count);
        self.step = step.map(|step| (step, arrival.on_end));
        let before = self.records.back().map(Record::at);
        if self.records.len() >= MOST_ARRIVALS {
            self.records.pop_front();
        }
        self.records.push_back(Record::new(arrival, before, status));
        self.count
    }

    /// How long it has left; nothing once its time is over.
    fn rest(&self, now: Moment, life: Duration) -> Option<Duration> {
        let silence = now.since(self.records.back()?.at());
        life.checked_sub(silence).filter(|rest| !rest.is_zero())
    }
}

#[cfg(test)]
mod tests;
