//! The service under attack.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

use super::endpoint::Endpoint;
use super::figures::Usage;
use super::way::Start;
use crate::child::Running;

/// What is asked before anything is measured: each makes something that stays.
const WARM: [&str; 6] = [
    "/",
    "/codes/502",
    "/api/codes",
    "/api/status/200?size=1048576",
    "/api/wire/200",
    "/api/status/200",
];
/// How often each of them is.
const TIMES: usize = 20;
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs until this is dropped.
pub(super) struct Service {
    running: Running,
    /// Attackers come here: from another address than good clients, where the machine
    /// has IPv6.
    pub(super) attacked: SocketAddr,
    pub(super) good: Endpoint,
}

impl Service {
    /// On free ports.
    pub(super) fn start(binary: &Path, start: Start) -> Result<Self> {
        ensure!(
            Path::new("/proc/self/status").exists(),
            "this reads memory and descriptors from /proc, which Linux has"
        );
        let mut command = match start.descriptors {
            None => Command::new(binary),
            Some(most) => {
                let mut command = Command::new("sh");
                let limited = format!("ulimit -n {most}; exec \"$0\" \"$@\"");
                command.args(["-c", &limited]).arg(binary);
                command
            }
        };
        if start.has_tls() {
            let name = format!("statuslab-attack-{}.sock", std::process::id());
            let path = std::env::temp_dir().join(name);
            command.arg(format!("--listen=unix:{}", path.display()));
        } else {
            command.args(["--listen", "127.0.0.1:0"]);
        }
        let has_ipv6 = TcpListener::bind("[::1]:0").is_ok();
        // Without IPv6, good clients would have the share of attackers.
        let counts = |setting: &&&str| has_ipv6 || !setting.contains("-per-");
        command.args(start.settings.iter().filter(counts));
        if has_ipv6 {
            command.args(["--listen", "[::1]:0"]);
        }
        let mut running = Running::start(&mut command)?;
        let (good, attacked) = endpoints(&mut running, start, has_ipv6)?;
        Ok(Self { running, attacked, good })
    }

    /// Some requests, so that what stays is there.
    pub(super) fn warm_up(&self) -> Result<()> {
        for target in WARM.iter().cycle().take(TIMES * WARM.len()) {
            self.get(target)?;
        }
        Ok(())
    }

    /// The whole answer to a GET, which has to be 200.
    pub(super) fn get(&self, target: &str) -> Result<String> {
        let mut stream = self.good.connect(PATIENCE)?;
        let closing =
            request(target).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        stream.write_all(closing.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).with_context(|| target.to_owned())?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        if !answer.starts_with("HTTP/1.1 200 ") {
            bail!("{target}: {}", answer.lines().next().unwrap_or("no answer"));
        }
        Ok(answer)
    }

    /// What it has of the machine now.
    ///
    /// # Errors
    ///
    /// It has ended.
    pub(super) fn usage(&self) -> Result<Usage> {
        let folder = Path::new("/proc").join(self.running.id().to_string());
        let status = fs::read_to_string(folder.join("status"))
            .context("the service has ended")?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let memory = resident.and_then(|text| text.split_whitespace().next());
        let memory = memory.context("the service has ended")?.parse()?;
        let descriptors = fs::read_dir(folder.join("fd"))?.count();
        Ok(Usage { memory, descriptors })
    }

    /// Panics that it has counted.
    pub(super) fn panics(&self) -> Result<u32> {
        let metrics = self.get("/metrics")?;
        let count = metrics
            .lines()
            .find_map(|line| line.strip_prefix("statuslab_panics_total "))
            .context("the service counts no panics")?;
        Ok(count.trim().parse()?)
    }
}

/// Where good clients come, and attackers, as the service says at start.
fn endpoints(
    running: &mut Running,
    start: Start,
    has_ipv6: bool,
) -> Result<(Endpoint, SocketAddr)> {
    let mut next = || Endpoint::read(&running.next_line()?);
    let (first, second) = (next()?, if has_ipv6 { Some(next()?) } else { None });
    // Sockets of TCP are said first.
    let (good, other) = match (second, start.has_tls()) {
        (Some(good), true) => (good, first),
        (Some(attacked), false) => (first, attacked),
        (None, false) => (first.clone(), first),
        (None, true) => bail!("attacks on TLS need IPv6"),
    };
    match other {
        Endpoint::Tcp(attacked) => Ok((good, attacked)),
        Endpoint::Unix(path) => bail!("{} is no address of TCP", path.display()),
    }
}

/// A GET of this target.
pub(super) fn request(target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: lab.example\r\nUser-Agent: attack\r\n\
         Accept: */*\r\n\r\n"
    )
}
