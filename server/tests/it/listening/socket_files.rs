//! Sockets in the file system.

use std::{
    fs,
    os::unix::{fs::PermissionsExt as _, net::UnixStream},
    path::Path,
};

use super::{REQUEST, Running, STATUS, exchange, fresh_path};

fn ask(path: &Path, request: &str) -> String {
    exchange(UnixStream::connect(path).unwrap(), request)
}

#[test]
fn a_socket_file_answers_and_goes_with_the_process() {
    let path = fresh_path("a.sock");
    let unix = format!("unix:{}", path.display());
    let arguments = ["--listen", &unix, "--listen=127.0.0.1:0", "--socket-mode=0600"];
    let mut running = Running::with(&arguments);
    // TCP first, for those who read the first line.
    assert!(running.address().starts_with("http://127.0.0.1:"));
    assert_eq!(running.address(), unix);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let answer = ask(&path, REQUEST);
    assert!(answer.starts_with(STATUS), "{answer}");
    for member in [
        "\"remote_addr\": \"unix\"",
        "\"url\": \"http://a.example/api/status/503\"",
        "\"explanation\": \"http://a.example/codes/503\"",
    ] {
        assert!(answer.contains(member), "{member} in {answer}");
    }
    let answer = ask(&path, "GET /api/status/503 HTTP/1.0\r\n\r\n");
    assert!(answer.contains("\"http://localhost/api/status/503\""), "{answer}");
    assert!(running.stop());
    assert!(!path.exists());
}

#[test]
fn links_begin_with_the_public_url() {
    let path = fresh_path("public.sock");
    let unix = format!("unix:{}", path.display());
    let url = "https://status.example";
    let mut running = Running::with(&["--listen", &unix, "--public-url", url]);
    assert_eq!(running.address(), unix);
    let answer = ask(&path, REQUEST);
    assert!(answer.contains("\"https://status.example/codes/503\""), "{answer}");
}

/// What has a meaning on TCP only does no harm.
#[test]
fn a_fault_ends_the_connection() {
    let path = fresh_path("fault.sock");
    let unix = format!("unix:{}", path.display());
    let mut running = Running::with(&["--listen", &unix]);
    assert_eq!(running.address(), unix);
    for fault in ["reset", "empty"] {
        let target = format!("/api/status/200?fault={fault}");
        let request = format!("GET {target} HTTP/1.1\r\nHost: a\r\n\r\n");
        assert_eq!(ask(&path, &request), "", "{fault}");
    }
    assert!(ask(&path, REQUEST).starts_with(STATUS));
}

#[test]
fn the_file_of_a_process_that_was_killed_is_replaced_and_a_live_one_is_not() {
    let path = fresh_path("killed.sock");
    let unix = format!("unix:{}", path.display());
    let mut killed = Running::with(&["--listen", &unix]);
    assert_eq!(killed.address(), unix);
    drop(killed);
    assert!(path.exists());
    let mut running = Running::with(&["--listen", &unix]);
    assert_eq!(running.address(), unix);
    let second = super::statuslab().args(["--listen", &unix]).output().unwrap();
    let said = String::from_utf8(second.stderr).unwrap();
    let expected =
        format!("error: cannot listen on {unix}: another server listens on it\n");
    assert_eq!(said, expected);
    assert!(ask(&path, REQUEST).starts_with(STATUS));
}
