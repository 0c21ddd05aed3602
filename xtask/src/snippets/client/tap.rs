//! Listens between a client and the simulator, so that what a text sends is
//! proved as well as what it prints.

use std::io::{self, Read, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;
use snippets::Sent;

/// The heads of the requests so far, in order, and when they came.
type Heads = Arc<Mutex<Vec<Head>>>;
type Head = (Instant, String);

/// An address of its own in front of the simulator.
pub(crate) struct Tap {
    /// `http://127.0.0.1:` and its port.
    pub(crate) address: String,
    heads: Heads,
}

impl Tap {
    /// Opens one on a free port. Its threads end with the program.
    pub(crate) fn open(simulator: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let simulator = simulator.trim_start_matches("http://").to_owned();
        let heads = Heads::default();
        let shared = Arc::clone(&heads);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (heads, simulator) = (Arc::clone(&shared), simulator.clone());
                // A connection that breaks is the client's to report.
                thread::spawn(move || join(client, &simulator, &heads));
            }
        });
        Ok(Self { address, heads })
    }

    /// The heads since the last time.
    pub(crate) fn take(&self) -> Vec<Head> {
        self.heads
            .lock()
            .map(|mut heads| std::mem::take(&mut *heads))
            .unwrap_or_default()
    }
}

/// Joins a client and the simulator until one of them has said everything.
fn join(client: TcpStream, simulator: &str, heads: &Heads) -> io::Result<()> {
    let server = TcpStream::connect(simulator)?;
    let (mut from, mut to) = (server.try_clone()?, client.try_clone()?);
    let back = thread::spawn(move || {
        let result = io::copy(&mut from, &mut to);
        // The other direction would wait for a client that has its answer.
        let _ = to.shutdown(Shutdown::Both);
        result
    });
    let result = forward(client, &server, heads);
    let _ = server.shutdown(Shutdown::Write);
    let _ = back.join();
    result
}

/// Hands on what the client sends and keeps every head.
fn forward(
    mut client: TcpStream,
    mut server: &TcpStream,
    heads: &Heads,
) -> io::Result<()> {
    let mut chunk = [0; 8192];
    let mut text = String::new();
    loop {
        let length = client.read(&mut chunk)?;
        let bytes = chunk.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(());
        }
        text.push_str(&String::from_utf8_lossy(bytes));
        while let Some((part, rest)) = text.split_once("\r\n\r\n") {
            // What ends a chunked content looks the same, and is no head.
            if let (true, Ok(mut heads)) =
                (part.contains(" HTTP/1.1\r\n"), heads.lock())
            {
                heads.push((Instant::now(), part.to_owned()));
            }
            text = rest.to_owned();
        }
        server.write_all(bytes)?;
    }
}

/// What is wrong with the requests of a text.
pub(crate) fn faults(heads: &[Head], plan: &[Sent], pause: Duration) -> Vec<String> {
    let methods: Vec<_> = heads.iter().map(|(_, head)| method(head)).collect();
    let planned: Vec<_> = plan.iter().map(|sent| sent.method).collect();
    if methods != planned {
        return vec![format!("it sent {methods:?}, planned are {planned:?}")];
    }
    let pairs = heads.iter().zip(plan);
    let mut faults: Vec<_> =
        pairs.flat_map(|((_, head), sent)| missing(head, sent)).collect();
    let gaps = heads.iter().zip(heads.iter().skip(1));
    let gaps = gaps.map(|((one, _), (other, _))| other.duration_since(*one));
    // A clock may tick before the answer has arrived.
    let hasty = gaps.filter(|gap| *gap + Duration::from_millis(50) < pause);
    faults
        .extend(hasty.map(|gap| format!("it waited {gap:?} only, told was {pause:?}")));
    faults
}

fn missing<'a>(head: &'a str, sent: &'a Sent) -> impl Iterator<Item = String> + 'a {
    let has = |name: &str, value: &str| {
        head.lines().any(|line| {
            line.split_once(':').is_some_and(|(own, text)| {
                own.eq_ignore_ascii_case(name) && text.trim() == value
            })
        })
    };
    let fields = sent.fields.iter().filter(move |(name, value)| !has(name, value));
    fields.map(|(name, value)| format!("a {} lacks `{name}: {value}`", sent.method))
}

/// The method of the request line, before which the content of the last request
/// may stand.
fn method(head: &str) -> &str {
    let line = head.split(" HTTP/1.1").next().unwrap_or_default();
    let line = line.lines().last().unwrap_or_default();
    let before = line.rsplit_once(" /").map_or("", |(before, _)| before);
    before.rsplit(|c: char| !c.is_ascii_uppercase()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_method_stands_behind_the_content_of_the_request_before() {
        assert_eq!(method("GET /a HTTP/1.1\r\nHost: x"), "GET");
        assert_eq!(method("{\"a\": 1}PUT /a/b HTTP/1.1\r\nHost: x"), "PUT");
        assert_eq!(method(""), "");
    }

    #[test]
    fn methods_and_fields_have_to_be_those_planned() {
        let heads =
            [(Instant::now(), "GET /a HTTP/1.1\r\nrange: bytes=0-99".to_owned())];
        let sent = |value| Sent { method: "GET", fields: vec![("Range", value)] };
        assert!(faults(&heads, &[sent("bytes=0-99")], Duration::ZERO).is_empty());
        assert_eq!(faults(&heads, &[sent("bytes=0-9")], Duration::ZERO).len(), 1);
        assert_eq!(faults(&heads, &[], Duration::ZERO).len(), 1);
    }
}
