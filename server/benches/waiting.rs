//! What responses that wait cost: `cargo bench -p server --bench waiting`.
//!
//! Thousands of clients ask a service of its own process for a response that is
//! delayed, or that stalls. Printed are the memory of each, how fast others are
//! answered before and meanwhile, and what is left when all have gone. The budget
//! is 16 KB for each; going past it fails the run, and so does memory that grows with
//! every wave of them.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    thread::sleep,
    time::{Duration, Instant},
};

#[path = "../tests/it/process.rs"]
mod process;

use process::Process;

/// Clients that wait, as many as the service lets.
const WAITING: usize = 5_000;
/// Bytes of memory that one of them may cost.
const BUDGET: usize = 16 * 1024;
/// How often that many come and go.
const WAVES: usize = 6;
/// Bytes of each that the last wave may add to the one before.
const LEAK: usize = 1024;
/// Until pages that nobody uses are back at the system: those would be given out again,
/// and then a buffer counts whole of which the first wave touched a part.
const UNTIL_RETURNED: Duration = Duration::from_secs(3);
/// Requests that are timed.
const OTHERS: usize = 4_000;

fn main() {
    let mut is_over = false;
    for query in ["delay=300s&interim=103", "fault=stall", "body_delay=300s"] {
        is_over |= measure(query) > BUDGET;
    }
    assert!(!is_over, "a waiting response costs more than {BUDGET} bytes");
}

/// Bytes of memory that each response to such an ask costs.
fn measure(query: &str) -> usize {
    let service = Service::start();
    let alone = service.rate();
    let (memory, descriptors) = (service.memory(), service.descriptors());
    let waiting = service.wave(query);
    let peak = service.memory();
    let each = peak.saturating_sub(memory) / WAITING;
    println!("{query}");
    println!("  {WAITING} at once: {each} bytes each");
    println!("  others before: {alone}");
    println!("  others meanwhile: {}", service.rate());
    assert_eq!(service.status_of("delay=1ms"), "503", "all places are taken");
    println!(
        "  all descriptors free {:.0?} after they left",
        service.leave(waiting, descriptors)
    );
    assert_eq!(service.status_of("delay=1ms"), "200", "all places are free");
    println!("  others afterwards: {}", service.rate());
    let mut grown = vec![0];
    for wave in 2..=WAVES {
        sleep(UNTIL_RETURNED);
        let waiting = service.wave(query);
        let more = service.memory().saturating_sub(peak) / WAITING;
        println!("  in wave {wave}: {more} bytes each on top of that");
        service.leave(waiting, descriptors);
        grown.push(more);
    }
    let last = grown[WAVES - 1].saturating_sub(grown[WAVES - 2]);
    assert!(last <= LEAK, "every wave leaves {last} bytes of each behind");
    each
}

struct Service(Process);

impl Service {
    fn start() -> Self {
        let places = WAITING.to_string();
        let limits = ["--max-delay", "300s", "--max-waiting", &places];
        Self(Process::statuslab(&limits))
    }

    /// Bytes that are resident.
    fn memory(&self) -> usize {
        let status = fs::read_to_string(self.0.proc("status")).unwrap();
        let (_, rest) = status.split_once("VmRSS:").unwrap();
        rest.split_whitespace().next().unwrap().parse::<usize>().unwrap() * 1024
    }

    fn descriptors(&self) -> usize {
        fs::read_dir(self.0.proc("fd")).unwrap().count()
    }

    /// Lets clients leave, and says how long it takes until nothing is left of them.
    fn leave(&self, waiting: Vec<TcpStream>, descriptors: usize) -> Duration {
        let begun = Instant::now();
        drop(waiting);
        while self.descriptors() > descriptors {
            sleep(Duration::from_millis(1));
            assert!(begun.elapsed() < Duration::from_mins(1), "descriptors are left");
        }
        begun.elapsed()
    }

    fn wave(&self, query: &str) -> Vec<TcpStream> {
        (0..WAITING).map(|_| self.wait(query)).collect()
    }

    /// A client whose response has begun, and does not go on.
    fn wait(&self, query: &str) -> TcpStream {
        let mut stream = self.send(&format!("/api/status/200?{query}"));
        let mut start = [0; 4096];
        assert!(stream.read(&mut start).unwrap() > 0, "the service has closed");
        stream
    }

    fn send(&self, target: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.0.address).unwrap();
        stream.write_all(request(target).as_bytes()).unwrap();
        stream
    }

    fn status_of(&self, query: &str) -> String {
        let mut stream = self.send(&format!("/api/status/200?{query}"));
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        String::from_utf8_lossy(&start[9..]).into_owned()
    }

    /// Requests one after the other on one connection.
    fn rate(&self) -> String {
        let mut stream = TcpStream::connect(self.0.address).unwrap();
        stream.set_nodelay(true).unwrap();
        let asked = request("/api/status/502?body=ok");
        let mut times = Vec::with_capacity(OTHERS);
        for _ in 0..OTHERS {
            let begun = Instant::now();
            stream.write_all(asked.as_bytes()).unwrap();
            let mut answer = Vec::new();
            while !answer.ends_with(b"\r\n\r\nok") {
                let mut bytes = [0; 4096];
                let count = stream.read(&mut bytes).unwrap();
                answer.extend_from_slice(&bytes[..count]);
            }
            times.push(begun.elapsed());
        }
        let all: Duration = times.iter().sum();
        times.sort();
        let (middle, high) = (times[OTHERS / 2], times[OTHERS * 99 / 100]);
        let rate = OTHERS as u128 * 1_000_000 / all.as_micros();
        format!("{rate} a second, median {middle:.0?}, 99th percentile {high:.0?}")
    }
}

fn request(target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: waiting\r\n\
         Accept: */*\r\n\r\n"
    )
}
