//! The service under attack.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
};

use crate::process::Process;

/// What good clients ask for.
pub(crate) const ASKED: &str = "/api/status/200";
/// Connections at a time, half of what is usual: an attack can have all of them.
const PLACES: &str = "5000";
/// What is asked before anything is measured: each makes something that stays.
const WARM: [&str; 6] = [
    "/",
    "/codes/502",
    "/api/codes",
    "/api/status/200?size=1048576",
    "/api/wire/200",
    ASKED,
];
/// How often each of them is.
const TIMES: usize = 50;

/// Runs until this is dropped.
pub(crate) struct Service {
    process: Process,
    pub(crate) address: SocketAddr,
}

impl Service {
    /// A service that has answered some hundred requests.
    pub(crate) fn start() -> Self {
        let process = Process::statuslab(&["--max-connections", PLACES]);
        let address = process.address;
        for target in WARM.iter().cycle().take(TIMES * WARM.len()) {
            get(address, target);
        }
        Self { process, address }
    }

    /// The path of the largest file that its pages load.
    pub(crate) fn wasm(&self) -> String {
        let page = get(self.address, "/");
        let mut texts = page.split('"');
        let path =
            texts.find(|text| text.starts_with("/pkg/") && text.contains("_bg.wasm"));
        path.unwrap_or("/favicon.svg").to_owned()
    }

    /// What is resident, in kB.
    pub(crate) fn memory(&self) -> u32 {
        let status = fs::read_to_string(self.process.proc("status")).unwrap();
        let (_, rest) = status.split_once("VmRSS:").unwrap();
        rest.split_whitespace().next().unwrap().parse().unwrap()
    }
}

/// A GET of this target.
pub(crate) fn request(target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: lab.example\r\nUser-Agent: abuse\r\n\
         Accept: */*\r\n\r\n"
    )
}

fn get(address: SocketAddr, target: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request(target).as_bytes()).unwrap();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{target}: {answer:.80}");
    answer
}
