//! Requests a second, beside a bare hyper server: `cargo bench -p server --bench
//! throughput`.
//!
//! The service and a bare hyper server that sends the same bytes, each a process of
//! its own, answer the same clients in turns. Printed are requests a second and the
//! processor time of a request; the budget is 0.9 of the bare server's requests.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::{
    convert::Infallible,
    env, fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    process::Command,
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures_util::future::{join_all, ready};
use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode,
    body::Incoming,
    header::{HeaderName, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

#[path = "../tests/it/process.rs"]
mod process;

use process::Process;

/// Connections at a time.
const CLIENTS: usize = 32;
/// How long each of the two answers at a time.
const TURN: Duration = Duration::from_secs(2);
/// Turns of each.
const TURNS: usize = 5;
/// Part of the bare server's requests that the service should reach.
const BUDGET: f64 = 0.9;
/// The argument that makes this program the bare server of the response behind it.
const BARE: &str = "--bare";

const ASKED: &str = "GET /api/status/502 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

fn main() {
    if let Some(told) = env::args().skip_while(|argument| argument != BARE).nth(1) {
        return tokio::runtime::Runtime::new().unwrap().block_on(serve_bare(&told));
    }
    let service = Server(Process::statuslab(&[]));
    let answer = service.exchange();
    let told = String::from_utf8(answer.clone()).unwrap();
    let mut bare = Command::new(env::current_exe().unwrap());
    let bare = Server(Process::start(bare.args([BARE, &told])));
    assert_eq!(bare.exchange().len(), answer.len(), "both send the same");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        theirs.push(bare.turn(answer.len()));
        ours.push(service.turn(answer.len()));
    }
    let (ours, theirs) = (middle(ours), middle(theirs));
    println!("{CLIENTS} connections, {} bytes an answer", answer.len());
    for (name, figures) in [("statuslab", ours), ("bare hyper", theirs)] {
        let (rate, time) = figures;
        println!(
            "  {name:<10}  {rate:.0} requests a second, {time:.1} µs of processor each"
        );
    }
    println!(
        "  {:.2} of the bare server's requests, budget {BUDGET:.2}",
        ours.0 / theirs.0
    );
}

/// The turn with the rate in the middle.
fn middle(mut turns: Vec<(f64, f64)>) -> (f64, f64) {
    turns.sort_by(|a, b| a.0.total_cmp(&b.0));
    turns[turns.len() / 2]
}

struct Server(Process);

impl Server {
    /// One whole answer.
    fn exchange(&self) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.0.address).unwrap();
        stream.write_all(ASKED.as_bytes()).unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"\n}\n") {
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).unwrap();
            answer.extend_from_slice(&bytes[..count]);
        }
        answer
    }

    /// Requests a second, and the processor time of each in microseconds.
    fn turn(&self, length: usize) -> (f64, f64) {
        let clients =
            tokio::runtime::Builder::new_current_thread().enable_all().build();
        let (begun, used) = (Instant::now(), self.processor_time());
        let asking =
            (0..CLIENTS).map(|_| ask_until(self.0.address, length, begun + TURN));
        let count: u32 = clients.unwrap().block_on(join_all(asking)).into_iter().sum();
        let (count, used) =
            (f64::from(count), self.processor_time().saturating_sub(used));
        (count / begun.elapsed().as_secs_f64(), used.as_secs_f64() * 1e6 / count)
    }

    /// User and system time so far, in ticks of 10 ms.
    fn processor_time(&self) -> Duration {
        let stat = fs::read_to_string(self.0.proc("stat")).unwrap();
        let (_, rest) = stat.rsplit_once(") ").unwrap();
        let ticks = rest.split(' ').skip(11).take(2);
        Duration::from_millis(ticks.map(|t| t.parse::<u64>().unwrap() * 10).sum())
    }
}

/// Requests one after the other on one connection; returns how many.
async fn ask_until(address: SocketAddr, length: usize, end: Instant) -> u32 {
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let mut answer = vec![0; length];
    let mut count = 0;
    while Instant::now() < end {
        stream.write_all(ASKED.as_bytes()).await.unwrap();
        stream.read_exact(&mut answer).await.unwrap();
        count += 1;
    }
    count
}

/// A server that sends this response, and nothing else.
async fn serve_bare(told: &str) {
    let (head, content) = told.split_once("\r\n\r\n").unwrap();
    let content = Bytes::from(content.to_owned());
    let fields = head.lines().skip(1).map(|line| line.split_once(": ").unwrap());
    // hyper writes these itself.
    let own = |name: &str| ["date", "content-length"].contains(&name);
    let fields: Vec<(HeaderName, HeaderValue)> = fields
        .filter(|(name, _)| !own(name))
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
        .collect();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        stream.set_nodelay(true).unwrap();
        let (content, fields) = (content.clone(), fields.clone());
        let answer = service_fn(move |_: Request<Incoming>| {
            let mut response = Response::new(Full::new(content.clone()));
            *response.status_mut() = StatusCode::BAD_GATEWAY;
            response.headers_mut().extend(fields.iter().cloned());
            ready(Ok::<_, Infallible>(response))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .serve_connection(TokioIo::new(stream), answer);
        tokio::spawn(connection);
    }
}
