//! A server that is measured.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream, ToSocketAddrs as _},
    path::Path,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use crate::process::Process;

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the end of a server is waited for.
const UNTIL_ENDED: Duration = Duration::from_secs(5);

pub(crate) struct Server {
    pub(crate) name: &'static str,
    pub(crate) address: SocketAddr,
    pub(crate) host: String,
    pub(crate) target: String,
    /// None where it is somebody else's.
    process: Option<Process>,
}

impl Server {
    pub(crate) fn of(name: &'static str, process: Process, target: &str) -> Self {
        let address = process.address;
        Self {
            name,
            address,
            host: "lab.example".into(),
            target: target.into(),
            process: Some(process),
        }
    }

    /// Whatever answers at `http://…`.
    pub(crate) fn at(url: &str) -> Self {
        let rest = url.strip_prefix("http://").unwrap_or(url);
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let with_port =
            if host.contains(':') { host.to_owned() } else { format!("{host}:80") };
        let address = with_port.to_socket_addrs().unwrap().next().unwrap();
        let target = format!("/{path}");
        Self { name: "the other", address, host: host.into(), target, process: None }
    }

    /// One whole response, by its `Content-Length`.
    pub(crate) fn exchange(&self, request: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let (mut response, mut bytes) = (Vec::new(), [0; 4096]);
        while length(&response).is_none_or(|length| response.len() < length) {
            let count = stream.read(&mut bytes).unwrap();
            assert!(count > 0, "{} closed early", self.name);
            response.extend_from_slice(&bytes[..count]);
        }
        response
    }

    /// User and system time of its processes so far, where it is ours; to 10 ms.
    pub(crate) fn processor_time(&self) -> Option<Duration> {
        let process = self.process.as_ref()?;
        let id = process.child.id();
        let children = process.proc(&format!("task/{id}/children"));
        let children = fs::read_to_string(children).unwrap_or_default();
        let children = children.split_whitespace().map(str::to_owned);
        let all = children.chain([id.to_string()]);
        Some(all.map(|id| ticks(&id) * 10).map(Duration::from_millis).sum())
    }
}

/// Its processes end with it: they are told to, because nginx has some of its own.
impl Drop for Server {
    fn drop(&mut self) {
        let Some(process) = &mut self.process else { return };
        let id = process.child.id().to_string();
        let _ = Command::new("kill").args(["-s", "TERM", &id]).status();
        let begun = Instant::now();
        while matches!(process.child.try_wait(), Ok(None))
            && begun.elapsed() < UNTIL_ENDED
        {
            sleep(Duration::from_millis(5));
        }
    }
}

/// The length of a response whose head is there.
fn length(response: &[u8]) -> Option<usize> {
    let head = response.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(&response[..head]).to_ascii_lowercase();
    let mut fields = text.lines().filter_map(|line| line.split_once(": "));
    let (_, content) = fields.find(|(name, _)| *name == "content-length")?;
    Some(head + content.parse::<usize>().unwrap())
}

fn ticks(id: &str) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let Some((_, rest)) = stat.rsplit_once(") ") else { return 0 };
    rest.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
}

/// The service on any free port, with these arguments.
pub(crate) fn statuslab(binary: &Path, arguments: &[&str]) -> Process {
    let mut command = Command::new(binary);
    Process::start(command.args(["--listen", "127.0.0.1:0"]).args(arguments))
}

pub(crate) fn request(target: &str, host: &str, keeps: bool) -> String {
    let close = if keeps { "" } else { "Connection: close\r\n" };
    format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n{close}\r\n")
}
