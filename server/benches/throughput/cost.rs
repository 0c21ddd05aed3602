//! What the service takes: time to start, and memory for connections.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{
    process::Process,
    server::{request, statuslab},
};

/// Starts that are timed.
const STARTS: usize = 21;
/// Until pages that nobody uses are back at the system.
const UNTIL_RETURNED: Duration = Duration::from_secs(3);
/// Connections that wait for a response.
const DELAYED: usize = 5_000;
/// Longer than all of this takes.
const LONG: &[&str] = &[
    "--max-connections=12000",
    "--max-head-time=3600s",
    "--max-idle-time=3600s",
    "--max-delay=3600s",
];

/// The time from the start of the process to its first answer, in Markdown.
pub(crate) fn start(binary: &Path) -> String {
    let mut times: Vec<_> = (0..STARTS)
        .map(|_| {
            let begun = Instant::now();
            let process = statuslab(binary, &[]);
            ask(&process, "/api/status/200");
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (least, middle, most) = (times[0], times[STARTS / 2], times[STARTS - 1]);
    format!(
        "From start to the first answer: {middle:.1?} in the middle of {STARTS} starts, \
         {least:.1?} to {most:.1?}."
    )
}

/// What is resident with connections that are idle, or wait, in Markdown.
pub(crate) fn memory(binary: &Path) -> String {
    let mut rows = vec![
        "| connections | MB | KB each |".to_owned(),
        "| --- | --: | --: |".to_owned(),
    ];
    let service = statuslab(binary, LONG);
    drop((0..200).map(|_| ask(&service, "/api/status/200")).collect::<Vec<_>>());
    sleep(UNTIL_RETURNED);
    let none = resident(&service);
    rows.push(row("none", none, none, 1));
    let mut idle = Vec::new();
    for count in [1_000, 10_000] {
        while idle.len() < count {
            idle.push(ask(&service, "/api/status/200"));
        }
        sleep(UNTIL_RETURNED);
        rows.push(row(&format!("{count} idle"), resident(&service), none, count));
    }
    drop(idle);
    sleep(UNTIL_RETURNED);
    let before = resident(&service);
    rows.push(row("none, afterwards", before, before, 1));
    let delayed =
        (0..DELAYED).map(|_| ask(&service, "/api/status/200?delay=3600s&interim=103"));
    let delayed: Vec<_> = delayed.collect();
    sleep(UNTIL_RETURNED);
    rows.push(row(&format!("{DELAYED} delayed"), resident(&service), before, DELAYED));
    drop(delayed);
    rows.join("\n")
}

fn row(name: &str, memory: u32, before: u32, count: usize) -> String {
    let each = f64::from(memory.saturating_sub(before))
        / f64::from(u32::try_from(count).unwrap());
    format!("| {name} | {:.1} | {each:.1} |", f64::from(memory) / 1000.0)
}

/// A connection on which something was answered.
fn ask(service: &Process, target: &str) -> TcpStream {
    let mut stream = TcpStream::connect(service.address).unwrap();
    stream.write_all(request(target, "lab.example", true).as_bytes()).unwrap();
    let mut start = [0; 4096];
    assert!(stream.read(&mut start).unwrap() > 0, "the service has closed");
    stream
}

/// In kB.
fn resident(service: &Process) -> u32 {
    let status = fs::read_to_string(service.proc("status")).unwrap();
    let (_, rest) = status.split_once("VmRSS:").unwrap();
    rest.split_whitespace().next().unwrap().parse().unwrap()
}
