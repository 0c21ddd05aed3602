//! Good clients: they send a request, read the answer, think, and go on with the same
//! connection for a while.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use super::{endpoint::Endpoint, service::request};

/// How many there are.
const CLIENTS: usize = 8;
/// From an answer to the next request: they measure the service, not the machine.
const THINKING: Duration = Duration::from_millis(10);
/// Requests of a connection, so that it matters whether there are places.
const EACH: usize = 50;
/// How an answer begins that counts; one of the service's own does not.
const GOOD: &[u8] = b"HTTP/1.1 200 ";
/// Every answer to them ends with this, and no other has it in the middle.
const END: &[u8] = b"\n}\n";
/// How long one is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// They go on until this ends.
pub(super) struct Good {
    begun: Instant,
    stop: Arc<AtomicBool>,
    clients: Vec<JoinHandle<Vec<Duration>>>,
}

/// How they were answered.
pub(super) struct Service {
    /// Good answers a second.
    pub(super) rate: f64,
    /// The time that 99 of 100 of these take at most, with connecting.
    pub(super) p99: Duration,
}

impl Good {
    pub(super) fn begin(endpoint: &Endpoint) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let clients = (0..CLIENTS).map(|_| {
            let (stop, endpoint) = (Arc::clone(&stop), endpoint.clone());
            spawn(move || {
                let mut times = Vec::new();
                while !stop.load(Relaxed) {
                    // A connection that breaks is good answers less; another is made.
                    if ask(&endpoint, &mut times, &stop).is_err() {
                        sleep(THINKING);
                    }
                }
                times
            })
        });
        let clients = clients.collect();
        Self { begun: Instant::now(), stop, clients }
    }

    pub(super) fn end(self) -> Service {
        let time = self.begun.elapsed();
        self.stop.store(true, Relaxed);
        let times = self.clients.into_iter().map(JoinHandle::join);
        let mut times: Vec<_> = times.flat_map(Result::unwrap_or_default).collect();
        times.sort_unstable();
        let p99 = times.get(times.len() * 99 / 100).copied().unwrap_or(PATIENCE);
        let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
        Service { rate: f64::from(count) / time.as_secs_f64(), p99 }
    }
}

fn ask(
    endpoint: &Endpoint,
    times: &mut Vec<Duration>,
    stop: &AtomicBool,
) -> io::Result<()> {
    let mut begun = Instant::now();
    let mut stream = endpoint.connect(PATIENCE)?;
    let asked = request("/api/status/200");
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
                count => {
                    answer.extend_from_slice(bytes.get(..count).unwrap_or_default());
                }
            }
        }
        if answer.starts_with(GOOD) {
            times.push(begun.elapsed());
        }
        sleep(THINKING);
        begun = Instant::now();
    }
    Ok(())
}
