//! How fast answers are, beside a bare hyper server, nginx and any other URL, and what
//! connections cost: `cargo xtask bench`.
//!
//! Each server is a process of its own and sends the same bytes. They answer the same
//! clients in turns; the turn with the rate in the middle counts. What is printed is
//! Markdown.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use clap::Parser;

mod bare;
mod cost;
mod load;
mod nginx;
#[path = "../../tests/it/process.rs"]
#[expect(dead_code, reason = "which binary it starts is an argument")]
mod process;
mod server;
mod table;

use load::Load;
use process::Process;
use server::{Server, request};
use table::Row;

/// What is measured, and how long.
#[derive(Parser)]
struct Arguments {
    /// The service; else the one that was built with this.
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,
    /// Another server that is measured beside it, as in <http://127.0.0.1:8080/a>.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Connections at a time.
    #[arg(long, value_delimiter = ',', default_value = "1,16,128,1024")]
    connections: Vec<usize>,
    /// How long each server answers at a time.
    #[arg(long, default_value_t = 1.0, value_name = "SECONDS")]
    seconds: f64,
    /// Turns of each.
    #[arg(long, default_value_t = 5)]
    turns: usize,
    /// The requests a second only, without start time and memory.
    #[arg(long)]
    only_requests: bool,
    /// This is the bare server, of the response behind it.
    #[arg(long, hide = true, value_name = "RESPONSE")]
    bare: Option<String>,
    /// Cargo says so.
    #[arg(long, hide = true)]
    bench: bool,
}

const TARGETS: [&str; 2] = ["/api/status/200", "/api/status/502"];

fn main() {
    let arguments = Arguments::parse();
    if let Some(told) = &arguments.bare {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        return runtime.block_on(bare::serve(told));
    }
    // Clients and servers inherit it.
    let _ = rlimit::increase_nofile_limit(20_000);
    let built = || env!("CARGO_BIN_EXE_statuslab").into();
    let binary = arguments.binary.clone().unwrap_or_else(built);
    println!("{}", table::HEAD);
    for target in TARGETS {
        for keeps in [true, false] {
            compare(&binary, &arguments, target, keeps);
        }
    }
    if !arguments.only_requests {
        println!("\n{}", cost::start(&binary));
        println!("\n{}", cost::memory(&binary));
    }
}

/// All servers at all counts of connections.
fn compare(binary: &Path, arguments: &Arguments, target: &str, keeps: bool) {
    let ours = Server::of("statuslab", server::statuslab(binary, &[]), target);
    let told = ours.exchange(&request(target, "lab.example", true));
    let told = String::from_utf8(told).unwrap();
    let mut bare = Command::new(env::current_exe().unwrap());
    let bare = Process::start(bare.args(["--bare", &told]));
    let mut servers = vec![ours, Server::of("bare hyper", bare, target)];
    servers.extend(nginx::start(&told, target));
    for server in servers.iter().skip(1) {
        let sent = server.exchange(&request(target, "lab.example", true));
        let content = told.split_once("\r\n\r\n").unwrap().1.as_bytes();
        assert!(sent.ends_with(content), "{} sends other content", server.name);
    }
    servers.extend(arguments.url.as_deref().map(Server::at));
    for connections in &arguments.connections {
        let time = Duration::from_secs_f64(arguments.seconds);
        let loads: Vec<_> = servers
            .iter()
            .map(|server| Load::of(server, *connections, keeps, time))
            .collect();
        let mut turns = vec![Vec::new(); servers.len()];
        for _ in 0..arguments.turns {
            for (server, (load, turns)) in
                servers.iter().zip(loads.iter().zip(&mut turns))
            {
                turns.push(load.turn(server));
            }
        }
        let names = servers.iter().map(|server| server.name);
        let figures = names.zip(turns.into_iter().map(load::middle)).collect();
        println!("{}", Row { target, keeps, connections: *connections, figures });
    }
}
