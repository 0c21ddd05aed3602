//! How the process starts and ends.

use std::{
    io::Read as _,
    process::{Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use crate::{
    process::Process,
    service::{Client, Service},
};

/// Much less than the time that responses under way have.
const AT_ONCE: Duration = Duration::from_secs(5);

impl Process {
    /// Sends it a signal, `TERM` or `INT`.
    fn signal(&self, name: &str) {
        let mut kill = Command::new("kill");
        kill.args(["-s", name, &self.child.id().to_string()]);
        assert!(kill.status().unwrap().success());
    }

    /// How it ended and after how long; it has to within a time.
    fn wait(&mut self, longest: Duration) -> (ExitStatus, Duration) {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, begun.elapsed());
            }
            assert!(begun.elapsed() < longest, "it still runs after {longest:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// What it said on its standard error, if that is a pipe, after its end.
    fn said(&mut self) -> String {
        let mut said = String::new();
        let _ = self.child.kill();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        said
    }
}

/// Has the service answer once, so that it has seen what came before.
fn settle(process: &Process) {
    let mut client = Client::connect(process.address);
    client.send("GET", "/api/status/200", &[("Connection", "close")], "");
    assert_eq!(client.receive("GET").status(), 200);
}

#[test]
fn a_connection_without_a_request_does_not_delay_the_end() {
    let kept = "GET /api/status/200 HTTP/1.1\r\nHost: a\r\n\r\n";
    let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let half_a_second = format!("{kept}GET / HTT");
    for (sent, is_answered) in [
        ("", false),
        ("G", false),
        ("GET / HTTP/1.1\r\nHost: a\r\nX-A:", false),
        ("PRI * HTTP/2.0\r\n", false),
        (preface, false),
        (kept, true),
        (half_a_second.as_str(), true),
    ] {
        let mut process = Process::statuslab(&[]);
        let mut client = Client::connect(process.address);
        client.write(sent.as_bytes());
        if is_answered {
            assert_eq!(client.receive("GET").status(), 200);
        }
        settle(&process);
        process.signal("TERM");
        let (status, _) = process.wait(AT_ONCE);
        assert!(status.success(), "{sent:?}: {status}");
    }
}

#[test]
fn a_response_under_way_finishes_before_the_process_ends() {
    for signal in ["TERM", "INT"] {
        let mut process = Process::statuslab(&[]);
        let mut client = Client::connect(process.address);
        client.send("GET", "/api/status/200?interim=103&delay=1s", &[], "");
        assert_eq!(client.receive("GET").status(), 103);
        process.signal(signal);
        assert_eq!(client.receive("GET").status(), 200);
        let (status, _) = process.wait(AT_ONCE);
        assert!(status.success(), "{status}");
    }
}

#[test]
fn a_response_gets_no_longer_than_the_shutdown_time() {
    let mut process = Process::statuslab(&["--shutdown-time", "300ms"]);
    let mut client = Client::connect(process.address);
    client.send("GET", "/api/status/200?interim=103&delay=20s", &[], "");
    assert_eq!(client.receive("GET").status(), 103);
    process.signal("TERM");
    let (status, time) = process.wait(AT_ONCE);
    assert!(
        status.success() && time >= Duration::from_millis(300),
        "{status} {time:?}"
    );
}

#[test]
fn a_second_signal_ends_at_once() {
    for (first, second) in [("TERM", "TERM"), ("INT", "INT"), ("TERM", "INT")] {
        let mut process = Process::statuslab(&["--shutdown-time", "60s"]);
        let mut client = Client::connect(process.address);
        client.send("GET", "/api/status/200?interim=103&delay=20s", &[], "");
        assert_eq!(client.receive("GET").status(), 103);
        process.signal(first);
        // Signals of one kind that are pending are one signal.
        assert!(client.is_silent());
        process.signal(second);
        let (status, _) = process.wait(AT_ONCE);
        assert!(status.success(), "{status}");
        assert!(client.is_closed());
    }
}

/// The binary under a limit of open files that it cannot raise.
fn with_descriptors(limit: u32, arguments: &str) -> Process {
    let binary = env!("CARGO_BIN_EXE_statuslab");
    let script =
        format!("ulimit -n {limit}; exec {binary} --listen 127.0.0.1:0 {arguments}");
    let mut shell = Command::new("sh");
    Process::start(shell.args(["-c", &script]).stderr(Stdio::piped()))
}

#[test]
fn what_does_not_fit_the_descriptors_is_said_and_waits() {
    for (limit, arguments, expected) in [
        (
            100,
            "",
            "warning: 36 connections fit and not 10000, because this process may open 100 \
             files: raise that to 10064 (`ulimit -n 10064`, or LimitNOFILE= of systemd), or \
             set --max-connections to 36\n",
        ),
        (100, "--max-connections 36", ""),
    ] {
        let mut process = with_descriptors(limit, arguments);
        // All that fit, and some more, which are not served before others end.
        let clients = (0..50).map(|_| {
            let mut client = Client::connect(process.address);
            client.send("GET", "/api/status/200", &[("Connection", "close")], "");
            client
        });
        let mut clients: Vec<_> = clients.collect();
        for client in &mut clients {
            assert_eq!(client.receive("GET").status(), 200);
        }
        drop(clients);
        assert_eq!(process.said(), expected, "{limit} {arguments}");
    }
}

#[test]
fn the_largest_settings_serve() {
    let service = Service::with(&[
        "--max-delay=604800s",
        "--max-content=1073741824",
        "--max-request-content=1099511627776",
        "--max-echoed-content=1048576",
        "--max-request-content-time=604800s",
        "--max-fields=1000",
        "--max-field-section=1048576",
        "--max-head=1048576",
        "--max-head-time=604800s",
        "--max-stall-time=604800s",
        "--max-unsent=1099511627776",
        "--max-unsent-per-connection=1099511627776",
        "--max-connections=4294967295",
        "--max-waiting=4294967295",
        "--max-jobs=256",
        "--max-queued-jobs=4294967295",
        "--max-queue-time=604800s",
        "--key-store-time=604800s",
        "--max-keys=4294967295",
        "--key-time=604800s",
        "--shutdown-time=604800s",
        "--trusted-proxy=0.0.0.0/0,::/0",
        "--max-idle-time=604800s",
        "--max-connection-time=604800s",
        "--max-connections-per-client=4294967295",
        "--max-waiting-per-client=4294967295",
        "--max-keys-per-client=4294967295",
        "--max-requests-per-second=1000000",
        "--max-request-burst=1000000",
    ]);
    let target = "/api/status/503?delay=1ms&key=a&size=2000&header=A:b";
    for _ in 0..2 {
        assert_eq!(service.post(target, "x").status(), 503);
    }
    let fields = "header=A:b&".repeat(1000);
    let response = service.get(&format!("/api/status/200?{fields}"));
    let count = response.fields.iter().filter(|(name, _)| name == "a").count();
    assert_eq!((response.status(), count), (200, 1000));
}

#[test]
fn the_smallest_settings_serve() {
    let service = Service::with(&[
        "--max-delay=0s",
        "--max-content=0",
        "--max-request-content=0",
        "--max-echoed-content=0",
        "--max-fields=0",
        "--max-field-section=0",
        "--max-head=8192",
        "--max-unsent=1",
        "--max-unsent-per-connection=1",
        "--max-connections=1",
        "--max-waiting=0",
        "--max-jobs=1",
        "--max-queued-jobs=0",
        "--max-queue-time=1ms",
        "--key-store-time=1ms",
        "--max-keys=1",
        "--key-time=0s",
        "--shutdown-time=0s",
        "--max-waiting-per-client=0",
        "--max-keys-per-client=1",
        "--max-requests-per-second=0",
        "--max-request-burst=1",
    ]);
    let fields = [("Connection", "close")];
    for target in ["/api/status/503?key=a", "/api/status/200", "/"] {
        let response = service.ask("GET", target, &fields);
        assert!([200, 503].contains(&response.status()), "{target}");
    }
}

#[test]
fn what_is_said_at_start_is_json_where_the_log_is() {
    let mut process = with_descriptors(100, "--log json");
    settle(&process);
    let said = process.said();
    let line: serde_json::Value = serde_json::from_str(said.trim()).unwrap();
    let message = line["message"].as_str().unwrap();
    assert!(message.starts_with("warning: 36 connections fit"), "{said}");
}
