//! The server's side: starts every text, asks it, and reads the answer.

mod asked;
mod axum;
mod express;
mod fastapi;
mod go;
mod spring;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context as _, Result};
use http_status::Code;
use snippets::{Call, Recipe, Snippet, Tool};

use super::proof::{Proof, Runner};
use super::tool_folder::ToolFolder;
use super::{judge, wire};
use crate::child::Running;

/// How many texts are asked at once: some wait on purpose.
const AT_ONCE: usize = 8;

/// The tools of this side that can be run.
pub(crate) fn runners() -> Vec<Box<dyn Runner>> {
    vec![
        Box::new(Server(express::Express)),
        Box::new(Server(fastapi::FastApi)),
        Box::new(Server(spring::Spring)),
        Box::new(Server(go::Go)),
        Box::new(Server(axum::Axum)),
    ]
}

/// A program that serves every text on a port of its own. It writes a line
/// `code address` for each, then `ready`.
trait Program {
    fn tool(&self) -> Tool;

    /// What is not on the machine and how to install it.
    fn missing(&self) -> Option<String>;

    /// Puts the program together and compiles it; the command that starts it.
    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command>;
}

struct Server<P>(P);

impl<P: Program> Runner for Server<P> {
    fn tool(&self) -> Tool {
        self.0.tool()
    }

    fn missing(&self) -> Option<String> {
        self.0.missing()
    }

    fn prove(&self, tool_folder: &ToolFolder, codes: &[Code]) -> Result<Vec<Proof>> {
        let text = |code: &Code| {
            let text = snippets::snippet(self.0.tool(), *code, "", asked::query(*code));
            text.map(|text| (*code, text)).context("a code without a text")
        };
        let texts = codes.iter().map(text).collect::<Result<Vec<_>>>()?;
        let mut command = self.0.build(tool_folder, &texts)?;
        let stock = Stock::open()?;
        let log = std::fs::File::create(tool_folder.work.join("log.txt"))?;
        command
            .env("STOCK_URL", &stock.refusing)
            .env("SLOW_STOCK_URL", &stock.silent)
            .env("MAINTENANCE", "on")
            .stderr(log);
        let mut running = Running::start(&mut command)?;
        let lines = running.until_ready().with_context(|| {
            let log = std::fs::read_to_string(tool_folder.work.join("log.txt"));
            log.unwrap_or_default()
        })?;
        let places = lines.iter().filter_map(|line| address(line)).collect();
        ask_all(&texts, &places)
    }
}

/// What the texts of 502 and 504 call: nobody, and somebody who never answers.
struct Stock {
    refusing: String,
    silent: String,
    /// Its backlog takes connections, and nobody accepts them.
    _listener: TcpListener,
}

impl Stock {
    fn open() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let silent = format!("http://{}", listener.local_addr()?);
        // A port that was free a moment ago.
        let refusing = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        Ok(Self { refusing: format!("http://{refusing}"), silent, _listener: listener })
    }
}

fn address(line: &str) -> Option<(u16, SocketAddr)> {
    let (code, address) = line.split_once(' ')?;
    Some((code.parse().ok()?, address.trim().parse().ok()?))
}

fn ask_all(
    texts: &[(Code, Snippet)],
    places: &BTreeMap<u16, SocketAddr>,
) -> Result<Vec<Proof>> {
    let next = AtomicUsize::new(0);
    let proofs = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((code, text)) =
                    texts.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let proof = ask(*code, text, places.get(&code.get()));
                    if let Ok(mut proofs) = proofs.lock() {
                        proofs.push(proof);
                    }
                }
            });
        }
    });
    proofs.into_inner().ok().context("a thread broke down")
}

fn ask(code: Code, text: &Snippet, address: Option<&SocketAddr>) -> Proof {
    let limited = text.limit.is_some();
    let faults = match (Recipe::for_code(code), address) {
        (Some(recipe), Some(address)) => {
            let call = recipe.request();
            let answer = send(&call, recipe.final_status(), *address);
            let mut faults = answer.as_ref().map_or_else(
                |error| vec![format!("{error:#}")],
                |answer| {
                    let own = !asked::has_content(code);
                    judge::faults(&recipe, answer, limited, own)
                },
            );
            if let Ok(answer) = &answer {
                faults.extend(asked::faults(code, answer));
            }
            if let Some(other) = recipe.otherwise().filter(|_| !limited) {
                faults.extend(succeeds(&other, *address));
            }
            faults
        }
        _ => vec!["the program does not serve it".to_owned()],
    };
    Proof { code, limit: text.limit, compiled_only: false, faults }
}

/// What is wrong where the condition of the code does not hold.
fn succeeds(call: &Call, address: SocketAddr) -> Option<String> {
    let request = format!("{} {} with {:?}", call.method, call.path, call.fields);
    match send(call, Code::OK, address) {
        Ok(answer) if (200..300).contains(&answer.head.status) => None,
        Ok(answer) => {
            let content = String::from_utf8_lossy(&answer.content);
            Some(format!("{request} is a {}: {content}", answer.head.status))
        }
        Err(error) => Some(format!("{request}: {error:#}")),
    }
}

/// Sends the request until the status is the one that is wanted, at most as
/// often as the call says.
fn send(call: &Call, wanted: Code, address: SocketAddr) -> Result<wire::Answer> {
    let head = head(call, address)?;
    let request = wire::Request {
        method: call.method,
        head: &head,
        content: call.content.as_bytes(),
        waits: call.fields.contains(&("Expect", "100-continue")),
    };
    let mut answer = wire::exchange(address, &request)?;
    for _ in 1..call.times {
        if answer.head.status == wanted.get() {
            break;
        }
        answer = wire::exchange(address, &request)?;
    }
    Ok(answer)
}

/// The request line and the fields as they go over the wire.
fn head(call: &Call, address: SocketAddr) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let has =
        |name: &str| call.fields.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
    write!(bytes, "{} {} HTTP/1.1\r\n", call.method, call.path)?;
    if !has("Host") {
        write!(bytes, "Host: {address}\r\n")?;
    }
    for (name, value) in &call.fields {
        write!(bytes, "{name}: {value}\r\n")?;
    }
    let framed = has("Content-Length") || has("Transfer-Encoding");
    if !framed && !call.content.is_empty() {
        write!(bytes, "Content-Length: {}\r\n", call.content.len())?;
    }
    write!(bytes, "\r\n")?;
    Ok(bytes)
}
