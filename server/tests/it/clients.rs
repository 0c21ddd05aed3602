//! Clients that keep their connections: two thousand requests, early errors among
//! them, and none fails. Those that are not on this machine are left out, and said.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::service::Service;

/// Requests of each client.
const REQUESTS: usize = 2000;

/// Runs a program on the origin of a service; nothing where `probe` says that the
/// client is not there.
#[expect(clippy::print_stdout, reason = "what is left out is said")]
fn run(client: &str, probe: &mut Command, program: &mut Command) {
    let is_there = probe.output().is_ok_and(|output| output.status.success());
    if !is_there {
        println!("left out: {client} is not on this machine");
        return;
    }
    let service = Service::start();
    let origin = format!("http://{}", service.address);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/clients");
    let output = program
        .arg(&origin)
        .arg(REQUESTS.to_string())
        .current_dir(folder)
        .env("NO_PROXY", "127.0.0.1")
        .env("GOCACHE", Path::new(env!("CARGO_TARGET_TMPDIR")).join("go"))
        .env("GOFLAGS", "-mod=mod")
        .output()
        .unwrap();
    assert_fine(client, &output);
}

/// The last line counts; lines before it say what failed.
fn assert_fine(client: &str, output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().last().unwrap_or_default();
    assert_eq!(
        last,
        format!("{REQUESTS} answered as expected, 0 failed"),
        "{client}: {said}{complained}"
    );
}

#[test]
fn the_keep_alive_agent_of_node_loses_no_request() {
    run(
        "Node",
        Command::new("node").arg("--version"),
        Command::new("node").arg("mixed.mjs"),
    );
}

#[test]
fn the_client_of_go_loses_no_request() {
    run(
        "Go",
        Command::new("go").arg("version"),
        Command::new("go").args(["run", "mixed.go"]),
    );
}

#[test]
fn the_session_of_requests_loses_no_request() {
    let python = || Command::new("python3");
    run("requests", python().args(["-c", "import requests"]), python().arg("mixed.py"));
}
