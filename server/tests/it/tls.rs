//! TLS: the same service behind a handshake.

pub(crate) mod client;
mod faults;
mod wrong_certificates;

use std::{io::Write as _, net::TcpStream, process::Command, time::Duration};

use self::client::{Files, TlsClient, TlsEnd};
use crate::service::{End, Service};

/// A service with a certificate, and further settings.
fn start(arguments: &[&str]) -> (Service, Files) {
    let files = Files::make();
    let flags = files.flags();
    let own: Vec<_> = flags.iter().map(String::as_str).collect();
    (Service::with(&[&own[..], arguments].concat()), files)
}

impl Files {
    fn connect(&self, service: &Service, alpn: &[&str]) -> TlsClient {
        TlsClient::connect(service.address, &self.der, "localhost", alpn)
    }
}

fn get(target: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nHost: lab.example\r\n\r\n").into_bytes()
}

/// What curl prints; fails where there is no curl.
fn curl(arguments: &[&str]) -> String {
    let output = Command::new("curl").arg("-s").args(arguments).output();
    let output = output.unwrap_or_else(|error| {
        panic!("these tests run curl, and it cannot be started ({error}): install it")
    });
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_status_comes_by_each_version_and_protocol() {
    let (service, files) = start(&[]);
    let cert = files.cert.to_str().unwrap();
    let port = service.address.port();
    for (flags, version) in [
        (&["--http2"][..], "2"),
        (&["--http1.1"], "1.1"),
        (&["--no-alpn"], "1.1"),
        (&["--tlsv1.3"], "2"),
        (&["--tls-max", "1.2"], "2"),
        (&["--tls-max", "1.2", "--http1.1"], "1.1"),
    ] {
        for host in ["localhost", "127.0.0.1"] {
            let url = format!("https://{host}:{port}/api/status/503");
            let shown = "%{http_version} %{response_code}";
            let own = ["--cacert", cert, "-w", shown, &url];
            let said = curl(&[flags, &own].concat());
            let expected = format!("\"url\": \"{url}\"");
            assert!(said.contains(&expected), "{flags:?}: {said}");
            assert!(said.ends_with(&format!("{version} 503")), "{flags:?}: {said}");
        }
    }
}

/// The name that a client wants chooses nothing: there is one certificate.
#[test]
fn any_name_is_answered() {
    let (service, _files) = start(&[]);
    let port = service.address.port();
    let resolve = format!("other.example:{port}:127.0.0.1");
    let url = format!("https://other.example:{port}/api/status/418");
    let shown = ["-o", "/dev/null", "-w", "%{response_code}"];
    assert_eq!(
        curl(&[&shown[..], &["-k", "--resolve", &resolve, &url]].concat()),
        "418"
    );
}

#[test]
fn interim_responses_come_first() {
    let (service, files) = start(&[]);
    let mut client = files.connect(&service, &["http/1.1"]);
    client.write(&get("/api/status/200?interim=103&delay=50ms")).unwrap();
    let interim = client.read_until("\r\n\r\n");
    assert!(interim.starts_with("HTTP/1.1 103 Early Hints\r\n"), "{interim}");
    let last = client.read_until("\r\n\r\n");
    assert!(last.starts_with("HTTP/1.1 200 OK\r\n"), "{last}");
    assert!(!last.to_lowercase().contains("strict-transport-security"), "{last}");
}

#[test]
fn a_transcript_has_the_url_that_was_asked_for() {
    let (service, files) = start(&[]);
    let mut client = files.connect(&service, &["http/1.1"]);
    client.write(&get("/api/wire/404")).unwrap();
    let shown =
        client.read_until("\\\"explanation\\\": \\\"https://lab.example/codes/404\\\"");
    assert!(shown.contains("\\\"url\\\": \\\"https://lab.example/api/status/404\\\""));
}

/// Where nothing was agreed on, the first bytes tell, as they do without TLS.
#[test]
fn what_was_agreed_on_is_spoken() {
    const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let (service, files) = start(&[]);
    let request =
        b"GET /api/status/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    for (alpn, sent, expected) in [
        (&["http/1.1"][..], &request[..], "HTTP/1.1 204 "),
        (&[], request, "HTTP/1.1 204 "),
        // The length and the type of SETTINGS.
        (&["h2", "http/1.1"], PREFACE, "\0\0*\x04"),
        (&[], PREFACE, "\0\0*\x04"),
    ] {
        let mut client = files.connect(&service, alpn);
        client.write(sent).unwrap();
        let came = client.read_until(&expected[expected.len() - 1..]);
        assert!(expected.starts_with(&came[..2]), "{alpn:?}: {came:?}");
    }
    for (alpn, sent, other) in
        [(&["http/1.1"][..], PREFACE, &b"\0\0"[..]), (&["h2"], request, b"HTTP/")]
    {
        let mut client = files.connect(&service, alpn);
        client.write(sent).unwrap();
        let (came, end) = client.rest_and_end();
        assert!(!came.starts_with(other), "{alpn:?}: {}", came.escape_ascii());
        assert_ne!(end, TlsEnd::Reset, "{alpn:?}");
    }
}

#[test]
fn a_protocol_that_is_not_there_is_refused_in_the_handshake() {
    let (service, files) = start(&[]);
    let refused = files.connect(&service, &["h3"]).write(b"x").unwrap_err();
    assert!(refused.to_string().contains("NoApplicationProtocol"), "{refused}");
}

#[test]
fn a_request_without_tls_is_told_the_right_url() {
    let (service, _files) = start(&[]);
    let address = service.address;
    for (sent, status, detail) in [
        (
            "GET /a/b?c=%20 HTTP/1.1\r\nHost: lab.example:8443\r\n\r\n",
            " 400 ",
            "ask for https://lab.example:8443/a/b?c=%20",
        ),
        (
            "POST / HTTP/1.1\r\nHost: lab.example\r\nContent-Length: 4\r\n\r\nabcd",
            " 400 ",
            "ask for https://lab.example/",
        ),
        (
            "\r\nGET /a HTTP/1.0\r\n\r\n",
            " 400 ",
            &format!("ask for https://{address}/a"),
        ),
        ("GET / HTTP/1.1\r\n\r\n", " 400 ", "Host"),
        ("hello\r\n\r\n", " 400 ", "this is not an HTTP request"),
        ("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", " 501 ", "CONNECT"),
    ] {
        let mut client = service.connect();
        client.write(sent.as_bytes());
        let (came, end) = client.rest_and_end();
        let came = String::from_utf8(came).unwrap();
        assert!(came.starts_with("HTTP/1.") && came[8..].starts_with(status), "{came}");
        assert!(came.contains(detail), "{sent:?}: {came}");
        assert!(!came.contains("simulated-status"), "{came}");
        assert_eq!(end, End::Closed, "{sent:?}");
    }
    let url = format!("http://{address}/a");
    let said = curl(&["--http2-prior-knowledge", "-w", "%{http_version}", &url]);
    assert!(said.contains(&format!("ask for https://{address}/a")), "{said}");
    assert!(said.ends_with('2'), "{said}");
}

/// What a handshake begins with.
const HALF_A_HELLO: &[u8] = b"\x16\x03\x01\x02\x00\x01\x00";

#[test]
fn a_handshake_that_does_not_end_is_dropped() {
    let (service, _files) = start(&["--max-head-time", "300ms"]);
    for sent in [&b""[..], HALF_A_HELLO] {
        let mut client = service.connect();
        client.write(sent);
        assert!(client.is_closed(), "{sent:?}");
    }
}

#[test]
fn what_is_neither_is_refused_by_an_alert() {
    let (service, _files) = start(&[]);
    let mut client = service.connect();
    client.write(b"\x16\x03\x01\0\x04\0\0\0\0");
    let (came, _) = client.rest_and_end();
    // A record of the kind alert (RFC 8446 section 5.1).
    assert_eq!(came.first(), Some(&21), "{came:?}");
}

/// It is no request, so the service does not wait for it.
#[test]
fn a_handshake_does_not_delay_the_end() {
    for sent in [&b""[..], HALF_A_HELLO] {
        let (service, files) = start(&["--shutdown-time=60s", "--max-head-time=60s"]);
        let mut stream = TcpStream::connect(service.address).unwrap();
        stream.write_all(sent).unwrap();
        // So that it has seen what came before.
        let mut client = files.connect(&service, &[]);
        client.write(&get("/api/status/204")).unwrap();
        client.read_until("\r\n\r\n");
        drop(client);
        let begun = std::time::Instant::now();
        drop(service);
        assert!(begun.elapsed() < Duration::from_secs(20), "{sent:?}");
    }
}

/// It is idle, and idle connections make room.
#[test]
fn a_handshake_keeps_no_place_that_others_need() {
    let (service, files) = start(&["--max-connections=1", "--max-head-time=60s"]);
    let mut stream = TcpStream::connect(service.address).unwrap();
    stream.write_all(HALF_A_HELLO).unwrap();
    let mut client = files.connect(&service, &[]);
    client.write(&get("/api/status/204")).unwrap();
    client.read_until("HTTP/1.1 204 ");
}

/// It says which host was asked, and the scheme is that of the connection.
#[test]
fn a_trusted_proxy_may_come_by_tls() {
    let (service, files) = start(&["--trusted-proxy=127.0.0.1"]);
    let mut client = files.connect(&service, &["http/1.1"]);
    let request = "GET /api/status/404 HTTP/1.1\r\nHost: a\r\n\
                   X-Forwarded-Host: b.example\r\n\r\n";
    client.write(request.as_bytes()).unwrap();
    client.read_until("\"url\": \"https://b.example/api/status/404\"");
}

/// Content that is larger than what the system takes for a peer that reads nothing.
#[test]
fn a_client_that_takes_nothing_is_dropped() {
    let (service, files) =
        start(&["--max-stall-time", "300ms", "--max-content=20000000"]);
    let mut client = files.connect(&service, &["http/1.1"]);
    client.write(&get("/api/status/200?size=20000000")).unwrap();
    let mut others = files.connect(&service, &[]);
    std::thread::sleep(Duration::from_secs(1));
    others.write(&get("/api/status/204")).unwrap();
    others.read_until("HTTP/1.1 204 ");
    let (came, end) = client.rest_and_end();
    assert!(came.len() < 20_000_000);
    assert_ne!(end, TlsEnd::Closed);
}
