//! Carrying out one way of attack, on all of its connections.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use super::peer::{Peer, TURN};
use super::way::{Script, Way};

/// Most that one attack sends and takes, in bytes.
const MOST: usize = 1_000_000_000;
/// Between one look at the connections and the next, where nothing happened.
const REST: Duration = Duration::from_millis(5);
/// Until one who was not let in, or was turned out, comes again.
const AWAY: Duration = Duration::from_millis(50);
/// Connections that are made between one look at all and the next.
const AT_ONCE: usize = 64;

/// An attack until it is ended.
pub(super) struct Assault {
    course: Arc<Course>,
    thread: JoinHandle<()>,
}

#[derive(Default)]
struct Course {
    is_over: AtomicBool,
    bytes: AtomicUsize,
}

impl Assault {
    pub(super) fn begin(address: SocketAddr, way: &Way) -> Self {
        let course = Arc::new(Course::default());
        let (own, script, connections) =
            (Arc::clone(&course), way.script.clone(), way.connections);
        let thread = spawn(move || go_on(address, connections, &script, &own));
        Self { course, thread }
    }

    /// Leaves, and says how many bytes were sent and taken.
    pub(super) fn end(self) -> usize {
        self.course.is_over.store(true, Relaxed);
        // A panic of the attacker is on standard error.
        let _ = self.thread.join();
        self.course.bytes.load(Relaxed)
    }
}

/// The place of a connection, and when there may be another.
struct Place {
    peer: Option<Peer>,
    again: Instant,
}

fn go_on(address: SocketAddr, connections: usize, script: &Script, course: &Course) {
    let begun = Instant::now();
    let place = || Place { peer: None, again: begun };
    let mut places: Vec<_> = (0..connections).map(|_| place()).collect();
    let mut scratch = vec![0; TURN];
    while !course.is_over.load(Relaxed) {
        let (mut bytes, mut made) = (0, 0);
        for (number, place) in places.iter_mut().enumerate() {
            if place.peer.is_none() && made < AT_ONCE && Instant::now() >= place.again {
                place.peer = Peer::connect(address, number, script).ok();
                place.again = Instant::now() + AWAY;
                made += 1;
            }
            match place.peer.as_mut().map(|peer| peer.go_on(script, &mut scratch)) {
                Some(Ok(count)) => bytes += count,
                Some(Err(_)) => {
                    place.peer = None;
                    place.again = Instant::now() + AWAY;
                }
                None => {}
            }
        }
        let all = course.bytes.fetch_add(bytes, Relaxed) + bytes;
        if all > MOST {
            wait(course);
            return;
        }
        if bytes == 0 && made == 0 {
            sleep(REST);
        }
    }
}

/// The connections stay as they are: too much was sent already.
fn wait(course: &Course) {
    while !course.is_over.load(Relaxed) {
        sleep(REST);
    }
}
