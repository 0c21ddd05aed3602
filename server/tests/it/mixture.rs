//! Faults among good requests: every good one is right, and nothing is left over.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::{Duration, Instant},
};

use http_status::Fault;

use crate::process::Process;

/// Faulty requests of the usual run.
const FEW: usize = 2_000;
/// Faulty requests of the long one.
const MANY: usize = 100_000;
/// Clients at a time.
const CLIENTS: usize = 32;

/// The binary, as its users run it.
struct Binary(Process);

impl Binary {
    fn start(arguments: &[&str]) -> Self {
        Self(Process::statuslab(arguments))
    }

    fn descriptors(&self) -> usize {
        fs::read_dir(self.0.proc("fd")).unwrap().count()
    }

    fn exchange(&self, target: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.0.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let request =
            format!("GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A reset is one of the answers.
        let _ = stream.read_to_end(&mut answer);
        answer
    }
}

fn check(number: usize, answer: &[u8]) {
    let text = String::from_utf8_lossy(answer);
    let (head, content) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 404 Not Found\r\nsimulated-status: 404\r\n"));
    assert_eq!(content, format!("good-{number}"));
}

fn run(faulty: usize) {
    let binary = Binary::start(&["--max-delay", "20ms", "--max-content", "20000"]);
    binary.exchange("/api/status/200");
    let before = settled(&binary, usize::MAX);
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let number = next.fetch_add(1, Relaxed);
            if number >= faulty {
                return;
            }
            let fault = Fault::ALL[number % Fault::ALL.len()];
            binary.exchange(&format!("/api/status/200?size=500&fault={}", fault.id()));
            check(
                number,
                &binary.exchange(&format!("/api/status/404?body=good-{number}")),
            );
        }
    };
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(work)).collect();
        for client in clients {
            client.join().unwrap();
        }
    });
    let after = settled(&binary, before);
    assert!(after <= before, "{before} descriptors before, {after} after");
}

/// The number of descriptors once it is at most this, or after ten seconds.
fn settled(binary: &Binary, most: usize) -> usize {
    let begun = Instant::now();
    loop {
        let count = binary.descriptors();
        if count <= most || begun.elapsed() > Duration::from_secs(10) {
            return count;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn faults_among_good_requests_harm_none_of_them() {
    run(FEW);
}

#[test]
#[ignore = "takes minutes: run it in release"]
fn very_many_faults_among_good_requests_harm_none_of_them() {
    run(MANY);
}
