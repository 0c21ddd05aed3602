//! Sockets that are handed over, as systemd does it.

use std::{
    net::TcpListener,
    os::{
        fd::OwnedFd,
        unix::net::{UnixListener, UnixStream},
    },
    process::Command,
};

use super::{REQUEST, Running, STATUS, ask, exchange, fresh_path};

/// The binary with this descriptor as its third, and as its fourth as well; the script
/// says which of them are handed over, and to whom.
fn with_socket(socket: OwnedFd, variables: &str) -> Command {
    let binary = env!("CARGO_BIN_EXE_statuslab");
    let script =
        format!("{variables} exec {binary} --listen systemd 3<&0 4<&0 </dev/null");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).stdin(socket);
    shell
}

#[test]
fn a_tcp_socket_that_is_handed_over_answers() {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", socket.local_addr().unwrap());
    let mut command = with_socket(socket.into(), "LISTEN_FDS=1 LISTEN_PID=$$");
    let mut running = Running::start(&mut command);
    assert_eq!(running.address(), address);
    assert!(ask(&address, REQUEST).starts_with(STATUS));
    assert!(running.stop());
}

#[test]
fn a_socket_file_that_is_handed_over_answers_and_stays() {
    let path = fresh_path("handed.sock");
    let socket = UnixListener::bind(&path).unwrap();
    let mut command = with_socket(socket.into(), "LISTEN_FDS=2 LISTEN_PID=$$");
    let mut running = Running::start(&mut command);
    let address = format!("unix:{}", path.display());
    assert_eq!([running.address(), running.address()], [address.clone(), address]);
    let answer = exchange(UnixStream::connect(&path).unwrap(), REQUEST);
    assert!(answer.starts_with(STATUS), "{answer}");
    assert!(running.stop());
    // It belongs to the service manager.
    assert!(path.exists());
}

#[test]
fn what_is_not_for_us_or_does_not_listen_is_refused() {
    let listening = || OwnedFd::from(TcpListener::bind("127.0.0.1:0").unwrap());
    let connected = || OwnedFd::from(UnixStream::pair().unwrap().0);
    let file = || OwnedFd::from(std::fs::File::open("/dev/null").unwrap());
    for (socket, variables, expected) in [
        (listening(), "LISTEN_FDS=1 LISTEN_PID=1", "no sockets were handed over"),
        (listening(), "LISTEN_FDS=0 LISTEN_PID=$$", "no sockets were handed over"),
        (listening(), "", "no sockets were handed over"),
        (
            connected(),
            "LISTEN_FDS=1 LISTEN_PID=$$",
            "a socket that was handed over does not listen",
        ),
        (file(), "LISTEN_FDS=1 LISTEN_PID=$$", "fd 3 is not a socket"),
    ] {
        let output = with_socket(socket, variables).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let expected = format!("error: cannot listen on systemd: {expected}");
        assert!(said.starts_with(&expected), "{variables}: {said}");
        assert_eq!(output.status.code(), Some(2));
    }
}
