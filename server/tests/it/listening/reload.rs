//! SIGHUP: the settings are read again.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{ChildStderr, Stdio},
};

use super::{Running, ask, fresh_path, statuslab};
use crate::service::Client;

const BEFORE: &str = r#"
public-url = "https://before.example"
max-delay = "0s"
max-content = 4
max-request-content = 8
max-echoed-content = 4
max-request-content-time = "300ms"
max-fields = 1
max-field-section = 4
max-head = 8192
max-head-time = "10s"
redirect-host = []
max-jobs = 1
"#;

const AFTER: &str = r#"
public-url = "https://after.example"
max-delay = "1s"
max-content = 5
max-request-content = 9
max-echoed-content = 5
max-request-content-time = "301ms"
max-fields = 2
max-field-section = 40
max-head = 16384
max-head-time = "20s"
max-stall-time = "29s"
redirect-host = ["ok.example"]
max-jobs = 2
"#;

/// A binary that reads its settings from a file, and what it says on standard error.
fn start(config: &Path) -> (Running, String, BufReader<ChildStderr>) {
    let mut command = statuslab();
    command.args(["--listen", "127.0.0.1:0", "--config"]).arg(config);
    let mut running = Running::start(command.stderr(Stdio::piped()));
    let said = BufReader::new(running.child.stderr.take().unwrap());
    let address = running.address();
    (running, address, said)
}

/// So many lines.
fn lines(said: &mut BufReader<ChildStderr>, count: usize) -> Vec<String> {
    let lines = said.lines().map(Result::unwrap);
    lines.take(count).collect()
}

fn get(target: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
}

fn post(content: &str) -> String {
    format!(
        "POST /api/status/200 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\
         Content-Type: text/plain\r\nContent-Length: {}\r\n\r\n{content}",
        content.len()
    )
}

/// A request whose answer each setting changes: a part of it before, and after.
fn differences() -> [(&'static str, String, &'static str, &'static str); 8] {
    let large_head = format!("/api/status/200?{}", "a".repeat(9000));
    let status = |query: &str| get(&format!("/api/status/200?{query}"));
    let redirect = get("/api/status/302?location=https://ok.example/");
    [
        ("public-url", status(""), "//before.example/codes/", "//after.example/codes/"),
        ("max-delay", status("delay=1ms"), " 400 ", " 200 "),
        ("max-content", status("size=5"), " 400 ", " 200 "),
        ("max-fields", status("header=A:&header=B:"), " 400 ", " 200 "),
        ("max-field-section", status("header=A:bcdefg"), " 400 ", " 200 "),
        ("max-head", get(&large_head), " 431 ", " 200 "),
        ("redirect-host", redirect, " 400 ", " 302 "),
        ("max-echoed-content", post("abcdef"), "\"abcd\"", "\"abcde\""),
    ]
}

#[test]
fn settings_that_are_read_again_count_for_new_connections() {
    let config = fresh_path("reload.toml");
    fs::write(&config, BEFORE).unwrap();
    let (mut running, address, mut said) = start(&config);
    for (name, request, before, _) in differences() {
        let answer = ask(&address, &request);
        assert!(answer.contains(before), "{name} before: {answer}");
    }
    let mut client = Client::connect(address[7..].parse().unwrap());
    client.send("GET", "/api/status/200?key=a", &[], "");
    assert_eq!(client.receive("GET").json()["attempt"], 1);

    fs::write(&config, AFTER).unwrap();
    running.signal("HUP");
    let file = config.display();
    let expected = format!(
        "the settings were read again: 13 differ
public-url is \"https://after.example\" now, by the key public-url in {file}, line 2
max-delay is \"1s\" now, by the key max-delay in {file}, line 3
max-content is 5 now, by the key max-content in {file}, line 4
max-request-content is 9 now, by the key max-request-content in {file}, line 5
max-echoed-content is 5 now, by the key max-echoed-content in {file}, line 6
max-request-content-time is \"301ms\" now, by the key max-request-content-time in {file}, line 7
max-fields is 2 now, by the key max-fields in {file}, line 8
max-field-section is 40 now, by the key max-field-section in {file}, line 9
max-head is 16384 now, by the key max-head in {file}, line 10
max-head-time is \"20s\" now, by the key max-head-time in {file}, line 11
max-stall-time is \"29s\" now, by the key max-stall-time in {file}, line 12
max-jobs stays 1 until the next start
redirect-host is [\"ok.example\"] now, by the key redirect-host in {file}, line 13"
    );
    assert_eq!(lines(&mut said, 14).join("\n"), expected);
    for (name, request, _, after) in differences() {
        let answer = ask(&address, &request);
        assert!(answer.contains(after), "{name} after: {answer}");
    }
    // A connection keeps what it began with, and counts go on.
    client.send("GET", "/api/status/200?key=a&delay=1ms", &[], "");
    assert_eq!(client.receive("GET").status(), 400);
    let answer = ask(&address, &get("/api/status/200?key=a"));
    assert!(answer.contains("\"attempt\": 2,"), "{answer}");
    assert!(running.stop());
}

#[test]
fn settings_that_are_wrong_change_nothing() {
    let config = fresh_path("wrong-reload.toml");
    fs::write(&config, "max-delay = '0s'").unwrap();
    let (mut running, address, mut said) = start(&config);
    fs::write(&config, "max-delay = '1s'\nmax-head = 1").unwrap();
    running.signal("HUP");
    let expected = [
        &*format!(
            "error: max-head is \"1\", by the key max-head in {}, line 2: write a whole \
             number from 8192 to 1048576",
            config.display()
        ),
        "the settings stay as they were",
    ];
    assert_eq!(lines(&mut said, 2), expected);
    let answer = ask(&address, &get("/api/status/200?delay=1ms"));
    assert!(answer.contains(" 400 "), "{answer}");
    fs::write(&config, "max-delay = '1s'").unwrap();
    running.signal("HUP");
    assert_eq!(lines(&mut said, 1), ["the settings were read again: 1 differ"]);
    assert!(running.stop());
}

/// The end of a terminal ends a service that has nothing to read again.
#[test]
fn without_a_file_the_signal_ends_the_process() {
    let mut running = Running::with(&["--listen", "127.0.0.1:0"]);
    let address = running.address();
    running.signal("HUP");
    if is_ignored_here() {
        // What is started with nohup is to go on.
        assert!(ask(&address, &get("/api/status/200")).starts_with("HTTP/1.1 200 "));
        return;
    }
    assert_eq!(running.child.wait().unwrap().signal(), Some(1));
}

/// Whether this process ignores SIGHUP, and so all that it starts.
fn is_ignored_here() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .is_some_and(|mask| mask & 1 == 1)
}
