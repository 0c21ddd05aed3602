//! Good clients: they send a request, read the answer, and go on with the same connection
//! for a while.

use std::{
    io::{self, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    },
    thread::{JoinHandle, spawn},
    time::{Duration, Instant},
};

use crate::service::{ASKED, request};

/// How many there are.
const CLIENTS: usize = 2;
/// Requests of a connection, so that it matters whether there are places.
const EACH: usize = 500;
/// How an answer begins that counts; one of the service's own does not.
const GOOD: &[u8] = b"HTTP/1.1 200 ";
/// Every answer to them ends with this, and no other has it in the middle.
const END: &[u8] = b"\n}\n";
/// How long one is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// They go on until this ends.
pub(crate) struct Good {
    begun: Instant,
    count: Arc<AtomicU32>,
    stop: Arc<AtomicBool>,
    clients: Vec<JoinHandle<()>>,
}

impl Good {
    pub(crate) fn begin(address: SocketAddr) -> Self {
        let (count, stop) = <(Arc<AtomicU32>, Arc<AtomicBool>)>::default();
        let clients = (0..CLIENTS).map(|_| {
            let (count, stop) = (Arc::clone(&count), Arc::clone(&stop));
            spawn(move || {
                while !stop.load(Relaxed) {
                    // A connection that breaks is one good answer less, and another
                    // is made.
                    let _ = ask(address, &count, &stop);
                }
            })
        });
        let clients = clients.collect();
        Self { begun: Instant::now(), count, stop, clients }
    }

    /// Their good answers a second.
    pub(crate) fn end(self) -> f64 {
        let time = self.begun.elapsed();
        let count = self.count.load(Relaxed);
        self.stop.store(true, Relaxed);
        for client in self.clients {
            client.join().unwrap();
        }
        f64::from(count) / time.as_secs_f64()
    }
}

fn ask(address: SocketAddr, count: &AtomicU32, stop: &AtomicBool) -> io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let asked = request(ASKED);
    let mut answer = Vec::new();
    for _ in 0..EACH {
        if stop.load(Relaxed) {
            break;
        }
        answer.clear();
        stream.write_all(asked.as_bytes())?;
        while !answer.ends_with(END) {
            let mut bytes = [0; 4096];
            match stream.read(&mut bytes)? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                length => answer.extend_from_slice(&bytes[..length]),
            }
        }
        if answer.starts_with(GOOD) {
            count.fetch_add(1, Relaxed);
        }
    }
    Ok(())
}
