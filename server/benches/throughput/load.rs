//! Clients that ask as fast as they are answered.

use std::{
    io,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::server::{Server, request};

/// Clients of one server.
pub(crate) struct Load {
    connections: usize,
    /// Whether a connection is used again.
    keeps: bool,
    time: Duration,
    request: String,
    /// Bytes of a response on a connection that is kept.
    length: usize,
}

/// What a server did in a turn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turn {
    /// Requests a second.
    pub(crate) rate: f64,
    /// Microseconds of processor time of each, where the server is ours.
    pub(crate) processor: Option<f64>,
    /// Microseconds within which 99 of 100 were answered.
    pub(crate) p99: u32,
    /// Requests without an answer.
    pub(crate) failed: usize,
}

impl Load {
    pub(crate) fn of(
        server: &Server,
        connections: usize,
        keeps: bool,
        time: Duration,
    ) -> Self {
        let asked = |keeps| request(&server.target, &server.host, keeps);
        let length = server.exchange(&asked(true)).len();
        Self { connections, keeps, time, request: asked(keeps), length }
    }

    pub(crate) fn turn(&self, server: &Server) -> Turn {
        let clients =
            tokio::runtime::Builder::new_current_thread().enable_all().build();
        let (begun, used) = (Instant::now(), server.processor_time());
        let asking = (0..self.connections)
            .map(|_| self.ask_until(server.address, begun + self.time));
        let all = clients.unwrap().block_on(join_all(asking));
        let time = begun.elapsed().as_secs_f64();
        let used = server
            .processor_time()
            .zip(used)
            .map(|(now, then)| now.saturating_sub(then));
        let failed = all.iter().map(|(_, failed)| failed).sum();
        let mut times: Vec<_> = all.into_iter().flat_map(|(times, _)| times).collect();
        times.sort_unstable();
        let count = f64::from(u32::try_from(times.len()).unwrap());
        Turn {
            rate: count / time,
            processor: used.map(|used| used.as_secs_f64() * 1e6 / count),
            p99: times.get(times.len() * 99 / 100).copied().unwrap_or_default(),
            failed,
        }
    }

    /// The time of each request, and how many had no answer.
    async fn ask_until(&self, address: SocketAddr, end: Instant) -> (Vec<u32>, usize) {
        let (mut times, mut failed) = (Vec::new(), 0);
        while Instant::now() < end {
            if self.ask(address, end, &mut times).await.is_err() {
                failed += 1;
            }
        }
        (times, failed)
    }

    /// One request on a connection, or one after the other.
    async fn ask(
        &self,
        address: SocketAddr,
        end: Instant,
        times: &mut Vec<u32>,
    ) -> io::Result<()> {
        let mut begun = Instant::now();
        let mut stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let mut response = vec![0; self.length];
        while Instant::now() < end {
            stream.write_all(self.request.as_bytes()).await?;
            if self.keeps {
                stream.read_exact(&mut response).await?;
            } else {
                response.clear();
                stream.read_to_end(&mut response).await?;
            }
            times.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
            if !self.keeps {
                break;
            }
            begun = Instant::now();
        }
        Ok(())
    }
}

/// The turn with the rate in the middle.
pub(crate) fn middle(mut turns: Vec<Turn>) -> Turn {
    turns.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    turns[turns.len() / 2]
}
