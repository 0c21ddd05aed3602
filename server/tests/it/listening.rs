//! What the binary listens on, and how it is told.

#[cfg(unix)]
mod activation;
mod configuration;
#[cfg(unix)]
mod reload;
#[cfg(unix)]
mod socket_files;
#[cfg(unix)]
mod tls;

use std::{
    io::{BufRead as _, BufReader},
    net::TcpStream,
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
};

/// A running binary, and the lines that it says.
struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    fn with(arguments: &[&str]) -> Self {
        Self::start(statuslab().args(arguments))
    }

    /// The address of its next line, behind `listening on`.
    fn address(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.strip_prefix("listening on ").unwrap_or(&line).trim_end().to_owned()
    }

    /// Sends it a signal, as `TERM`.
    fn signal(&self, name: &str) {
        let mut kill = Command::new("kill");
        kill.args(["-s", name, &self.child.id().to_string()]);
        assert!(kill.status().unwrap().success());
    }

    /// Ends it in order, and says whether it succeeded.
    fn stop(&mut self) -> bool {
        self.signal("TERM");
        self.child.wait().unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The binary, with no settings from the environment of the tests.
fn statuslab() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statuslab"));
    command.env_remove("PORT").env_remove("HOST");
    command
}

/// A path of this name that is not there, in a folder of this process.
fn fresh_path(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("statuslab-it-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    let _ = std::fs::remove_file(&path);
    path
}

/// All that an address of TCP answers to a request without content.
fn ask(address: &str, request: &str) -> String {
    let stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
    exchange(stream, request)
}

fn exchange(mut stream: impl std::io::Read + std::io::Write, request: &str) -> String {
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

const REQUEST: &str =
    "GET /api/status/503 HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n";
const STATUS: &str = "HTTP/1.1 503 ";

#[test]
fn each_of_several_addresses_answers_under_one_limit() {
    // One connection at a time, whichever socket it comes to.
    let flags = ["--listen", "127.0.0.1:0,127.0.0.1:0", "--listen=localhost:0"];
    let mut running = Running::with(&[&flags[..], &["--max-connections=1"]].concat());
    let addresses = [running.address(), running.address(), running.address()];
    for _ in 0..3 {
        for address in &addresses {
            assert!(ask(address, REQUEST).starts_with(STATUS), "{address}");
        }
    }
    assert!(running.stop());
}

/// The peers of IPv4 have addresses of IPv4, although the socket is of both families.
#[test]
fn every_interface_is_listened_on() {
    let mut running = Running::with(&["--listen", ":0"]);
    let port = running.address().rsplit(':').next().unwrap().to_owned();
    let answer = ask(&format!("127.0.0.1:{port}"), REQUEST);
    assert!(answer.contains("\"remote_addr\": \"127.0.0.1:"), "{answer}");
    let without_host =
        ask(&format!("127.0.0.1:{port}"), "GET /api/status/503 HTTP/1.0\r\n\r\n");
    let url = format!("\"url\": \"http://127.0.0.1:{port}/api/status/503\"");
    assert!(without_host.contains(&url), "{without_host}");
}

#[test]
fn what_cannot_be_listened_on_is_named() {
    let mut running = Running::with(&["--listen", "127.0.0.1:0"]);
    let taken = running.address().trim_start_matches("http://").to_owned();
    for (address, expected) in [
        (&*taken, "Address already in use"),
        ("192.0.2.1:0", "Cannot assign requested address"),
        ("no-such-name.invalid:0", ""),
        ("unix:/nowhere/a.sock", "No such file or directory"),
        ("systemd", "no sockets were handed over"),
    ] {
        let output = statuslab().args(["--listen", address]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let expected = format!("error: cannot listen on {address}: {expected}");
        assert!(said.starts_with(&expected), "{said}");
        assert_eq!(output.status.code(), Some(2));
    }
}
