//! The meter of an HTTP/2 connection: frames that carry little and ask for nothing, as in a
//! flood of PING or SETTINGS, are read no faster than so many in a second.
//!
//! It is a token bucket of bytes. A frame of content costs what it lacks to [`FRAME`], any
//! other the whole. Requests and what is sent fill it, so that whoever asks and takes what
//! comes, with a `WINDOW_UPDATE` for it now and then, is never slowed.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep_until};

use super::frame_heads::{FrameHead, FrameHeads};
use crate::net::{activity::Activity, places::Place};

/// What a frame costs, in bytes; one that carries as much content is free.
const FRAME: i64 = 64;
/// What a request brings, for the frames that go with it. Its reset takes that back.
const REQUEST: i64 = 5 * FRAME;
/// What may be used at once, after a rest, in seconds of the rate.
const BURST: i64 = 2;
/// The least of that for a connection of a client that has many, in bytes.
const LEAST_BURST: i64 = 20 * FRAME;
/// Longest time that a connection is not read, in seconds of the rate.
const LONGEST: i64 = 10;
/// Least that is read at once, in bytes.
const LEAST_READ: usize = 256;
/// In microseconds.
const SECOND: u64 = 1_000_000;

/// Types of frames (RFC 9113 section 6).
const DATA: u8 = 0;
const RST_STREAM: u8 = 3;

/// What a connection may still send.
pub(super) struct FrameMeter {
    heads: FrameHeads,
    bucket: Bucket,
    activity: Activity,
    /// As many requests were counted.
    requests: u64,
    /// Its client has the rate once, for all of its connections.
    place: Option<Arc<Place>>,
    per_second: i64,
    pause: Option<Pin<Box<Sleep>>>,
}

#[derive(Debug)]
struct Bucket {
    bytes: i64,
    per_second: i64,
    filled: Instant,
}

impl FrameMeter {
    /// That of a connection that begins, with so many frames in a second.
    pub(super) fn new(
        activity: Activity,
        place: Option<Arc<Place>>,
        per_second: u32,
    ) -> Self {
        let per_second = i64::from(per_second) * FRAME;
        let own = part(per_second, place.as_deref());
        let bytes = (BURST * own).max(LEAST_BURST).min(BURST * per_second);
        let bucket = Bucket { bytes, per_second: own, filled: Instant::now() };
        let requests = activity.requests();
        let heads = FrameHeads::new();
        Self { heads, bucket, activity, requests, place, per_second, pause: None }
    }

    /// How much may be read at once, when the peer may send more: where little is left, a
    /// flood is not read far beyond it.
    pub(super) fn poll_more(&mut self, context: &mut Context<'_>) -> Poll<usize> {
        self.count_requests();
        if self.bucket.bytes < 0 {
            self.bucket.per_second = part(self.per_second, self.place.as_deref());
        }
        while let Some(until) = self.bucket.empty_until(Instant::now()) {
            let pause = self.pause.get_or_insert_with(|| Box::pin(sleep_until(until)));
            if pause.deadline() != until {
                pause.as_mut().reset(until);
            }
            ready!(pause.as_mut().poll(context));
        }
        self.pause = None;
        let left = usize::try_from(self.bucket.bytes).unwrap_or_default();
        Poll::Ready(left.max(LEAST_READ))
    }

    /// Takes what these bytes cost.
    pub(super) fn take(&mut self, read: &[u8]) {
        let bucket = &mut self.bucket;
        self.heads.read(read, |head| bucket.take(cost(head)));
    }

    /// Gives for bytes that were sent.
    pub(super) fn give(&mut self, sent: usize) {
        self.bucket.give(i64::try_from(sent).unwrap_or(i64::MAX));
    }

    fn count_requests(&mut self) {
        let requests = self.activity.requests();
        let more = i64::try_from(requests - self.requests).unwrap_or(i64::MAX);
        self.requests = requests;
        self.bucket.give(more.saturating_mul(REQUEST));
    }
}

/// The part of a rate that each connection of a client has.
fn part(per_second: i64, place: Option<&Place>) -> i64 {
    let connections = place.map_or(1, Place::count_of_client);
    (per_second / i64::try_from(connections).unwrap_or(i64::MAX)).max(1)
}

fn cost(head: FrameHead) -> i64 {
    match head.kind {
        DATA => FRAME - FRAME.min(i64::try_from(head.length).unwrap_or(FRAME)),
        RST_STREAM => REQUEST,
        _ => FRAME,
    }
}

impl Bucket {
    fn take(&mut self, bytes: i64) {
        self.bytes = (self.bytes - bytes).max(-LONGEST * self.per_second);
    }

    fn give(&mut self, bytes: i64) {
        self.bytes = self.bytes.saturating_add(bytes).min(BURST * self.per_second);
    }

    /// Fills it by what it gets with time. Until when it is empty; nothing where it is not.
    fn empty_until(&mut self, now: Instant) -> Option<Instant> {
        let per_second = self.per_second.unsigned_abs().max(1);
        let micros = u64::try_from((now - self.filled).as_micros()).unwrap_or(u64::MAX);
        let more = micros.saturating_mul(per_second) / SECOND;
        self.give(i64::try_from(more).unwrap_or(i64::MAX));
        // What is left of a byte counts later.
        self.filled += Duration::from_micros(more.saturating_mul(SECOND) / per_second);
        let missing = u64::try_from(-self.bytes).ok().filter(|bytes| *bytes > 0)?;
        let micros = missing.saturating_mul(SECOND).div_ceil(per_second);
        Some(self.filled + Duration::from_micros(micros))
    }
}

#[cfg(test)]
mod tests {
    use futures_util::poll;

    use super::*;

    const PER_SECOND: u32 = 100;

    fn frames(kind: u8, length: u8, count: usize) -> Vec<u8> {
        let head = [0, 0, length, kind, 0, 0, 0, 0, 1];
        [&head[..], &vec![0; length.into()]].concat().repeat(count)
    }

    fn meter(activity: &Activity) -> FrameMeter {
        let mut meter = FrameMeter::new(activity.clone(), None, PER_SECOND);
        meter.take(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        // No time goes by.
        meter.bucket.filled += Duration::from_hours(1);
        meter
    }

    async fn is_open(meter: &mut FrameMeter) -> bool {
        let more = std::future::poll_fn(|context| meter.poll_more(context));
        poll!(std::pin::pin!(more)).is_ready()
    }

    /// So many frames of each kind are read at once, and no more.
    #[tokio::test]
    async fn a_flood_is_read_up_to_the_burst() {
        for (name, kind, length, most) in [
            ("PING", 6, 8, 200),
            ("SETTINGS", 4, 0, 200),
            ("PRIORITY", 2, 5, 200),
            ("WINDOW_UPDATE", 8, 4, 200),
            ("unknown", 0xfa, 255, 200),
            ("RST_STREAM", 3, 4, 40),
            ("empty DATA", 0, 0, 200),
            ("DATA of a byte", 0, 1, 203),
            ("DATA of half", 0, 32, 400),
        ] {
            let mut meter = meter(&Activity::begin());
            meter.take(&frames(kind, length, most));
            assert!(is_open(&mut meter).await, "{name}");
            meter.take(&frames(kind, length, 1));
            assert!(!is_open(&mut meter).await, "{name}");
        }
    }

    #[tokio::test]
    async fn content_is_free() {
        let mut meter = meter(&Activity::begin());
        meter.take(&frames(DATA, 64, 10_000));
        meter.take(&frames(6, 8, 200));
        assert!(is_open(&mut meter).await);
    }

    #[tokio::test]
    async fn who_asks_and_takes_is_never_slowed() {
        let activity = Activity::begin();
        let mut meter = meter(&activity);
        for _ in 0..10_000 {
            let _request = activity.begin_request();
            // HEADERS, PRIORITY_UPDATE and a WINDOW_UPDATE or two.
            meter.take(&frames(1, 200, 1));
            meter.take(&frames(0x10, 9, 1));
            meter.take(&frames(8, 4, 2));
            assert!(is_open(&mut meter).await);
            // A download, acknowledged for every 4 KiB and on both levels.
            meter.give(4096);
            meter.take(&frames(8, 4, 2));
            assert!(is_open(&mut meter).await);
        }
    }

    #[tokio::test]
    async fn requests_that_are_reset_bring_nothing() {
        let activity = Activity::begin();
        let mut meter = meter(&activity);
        let mut asked = 0;
        while asked < 1000 && is_open(&mut meter).await {
            let _request = activity.begin_request();
            meter.take(&frames(1, 50, 1));
            meter.take(&frames(RST_STREAM, 4, 1));
            asked += 1;
        }
        assert_eq!(asked, 201);
    }

    #[test]
    fn a_pause_is_as_long_as_what_was_too_much_and_has_an_end() {
        let millis = Duration::from_millis;
        for (too_many, pause) in [(1, 10), (100, 1000), (1_000_000, 10_000)] {
            let mut bucket =
                FrameMeter::new(Activity::begin(), None, PER_SECOND).bucket;
            let now = bucket.filled;
            assert_eq!(bucket.empty_until(now), None);
            bucket.take((200 + too_many) * FRAME);
            let until = now + millis(pause);
            assert_eq!(bucket.empty_until(now), Some(until), "{too_many}");
            assert_eq!(
                bucket.empty_until(until - millis(1)),
                Some(until),
                "{too_many}"
            );
            assert_eq!(bucket.empty_until(until), None, "{too_many}");
        }
    }
}
