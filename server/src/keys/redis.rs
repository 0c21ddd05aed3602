//! The store of keys in Redis or Valkey, which replicas share.
//!
//! A key is one hash: how many arrivals there were, when the last one was, and the records
//! of the last ones, each at its number modulo [`MAX_RECORDS`]. An arrival is one round
//! trip: a script counts. The record depends on the number, so it follows on the same
//! connection, and nobody waits for it. Whoever looks at a key gives records that are
//! still on their way a moment to come.

mod line;
mod link;

use std::{collections::HashMap, io, time::Duration};

use tokio::time::sleep;

use self::{line::Line, link::Link};
use super::{Arrival, KeyState, KeyStore, StoreFuture};
use crate::{
    clock::{Moment, seed},
    settings::{Settings, key_store::Server},
};

/// Most arrivals of a key that are remembered; the count goes on.
const MAX_RECORDS: u64 = 64;
/// How long records on their way are waited for, look by look.
const LOOKS: [u64; 5] = [2, 5, 10, 20, 40];
/// What the names of our keys begin with.
const PREFIX: &str = "statuslab:";

const ARRIVE: &str = include_str!("redis/arrive.lua");
const RECORD: &str = include_str!("redis/record.lua");

/// The store. What it takes is bounded by the server that keeps it.
pub(crate) struct Redis {
    link: Link,
    life: Duration,
}

impl Redis {
    /// In this server. It needs a runtime.
    pub(crate) fn new(server: &Server, settings: &Settings) -> Self {
        // Another part of the process may have done so.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let link = Link::begin(server.client(), settings.key_store_time.into());
        Self { link, life: settings.key_time.into() }
    }

    /// Whether it can be reached.
    pub(crate) fn is_up(&self) -> bool {
        self.link.is_up()
    }

    /// How often it was asked in vain.
    pub(crate) fn failures(&self) -> u64 {
        self.link.failures()
    }

    async fn count(&self, key: &str, arrival: &Arrival<'_>) -> io::Result<u64> {
        let name = name(key);
        let life = u64::try_from(self.life.as_millis()).unwrap_or(u64::MAX);
        let mut arrive = redis::cmd("EVAL");
        arrive.arg(ARRIVE).arg(1).arg(&name).arg(arrival.at.unix_millis());
        arrive.arg(life).arg(seed());
        self.link
            .with(async |connection| {
                let (number, before, mark): (u64, Option<u64>, Option<String>) =
                    arrive.query_async(connection).await?;
                // A key that is kept for no time has no mark.
                let Some(mark) = mark else { return Ok(number) };
                let before = before.map(Moment::from_unix_millis);
                let record =
                    Line::new(number, arrival, before, (arrival.outcome)(number));
                let mut keep = redis::cmd("EVAL");
                keep.arg(RECORD).arg(1).arg(&name).arg(mark).arg(number);
                keep.arg(MAX_RECORDS).arg(record.to_string());
                keep.set_no_response(true);
                // It has counted: without a record is better than not at all.
                let _ = keep.exec_async(connection).await;
                Ok(number)
            })
            .await
    }

    async fn look(&self, key: &str) -> io::Result<Option<KeyState>> {
        let mut looks = LOOKS.iter();
        loop {
            let Some(state) = self.look_once(key).await? else { return Ok(None) };
            let expected = state.count.min(MAX_RECORDS);
            let is_complete = state.arrivals.len() as u64 == expected;
            match looks.next() {
                Some(pause) if !is_complete => {
                    sleep(Duration::from_millis(*pause)).await;
                }
                _ => return Ok(Some(state)),
            }
        }
    }

    async fn look_once(&self, key: &str) -> io::Result<Option<KeyState>> {
        let mut look = redis::pipe();
        look.atomic().hgetall(name(key)).pttl(name(key));
        let (fields, left): (HashMap<String, String>, i64) = self
            .link
            .with(async |connection| look.query_async(connection).await)
            .await?;
        Ok(read(&fields, left))
    }
}

/// What the fields of a key say, which is kept for so many milliseconds.
fn read(fields: &HashMap<String, String>, left: i64) -> Option<KeyState> {
    let count: u64 = fields.get("count")?.parse().ok()?;
    let lines = fields.values().filter_map(|text| Line::read(text));
    // Those that a script of another version left behind are not among the last ones.
    let is_last = |line: &Line| {
        let number = line.arrival.attempt;
        number <= count && count - number < MAX_RECORDS
    };
    let mut lines: Vec<_> = lines.filter(is_last).collect();
    lines.sort_unstable_by_key(|line| line.arrival.attempt);
    let last = lines.last().filter(|line| line.arrival.attempt == count);
    Some(KeyState {
        count,
        step: last.and_then(|line| line.step),
        arrivals: lines.into_iter().map(|line| line.arrival).collect(),
        expires_in: Duration::from_millis(u64::try_from(left).unwrap_or(0)),
    })
}

fn name(key: &str) -> String {
    format!("{PREFIX}{key}")
}

impl KeyStore for Redis {
    fn arrive<'a>(
        &'a self,
        key: &'a str,
        arrival: Arrival<'a>,
    ) -> StoreFuture<'a, u64> {
        Box::pin(async move { self.count(key, &arrival).await })
    }

    fn state<'a>(
        &'a self,
        key: &'a str,
        _: Moment,
    ) -> StoreFuture<'a, Option<KeyState>> {
        Box::pin(self.look(key))
    }

    fn forget<'a>(&'a self, key: &'a str) -> StoreFuture<'a, ()> {
        Box::pin(self.link.with(async move |connection| {
            redis::cmd("DEL").arg(name(key)).exec_async(connection).await
        }))
    }
}
