//! Faults on HTTP/1.1: the bytes and the end, as the socket and as curl have them.

use std::process::Command;

use http_status::Fault;

use crate::service::{End, Service};

/// Options that go with every fault.
const QUERY: &str = "interim=103&delay=1ms&body=0123456789&header=X-Own:%20yes";

/// Everything that comes, without the date.
fn exchange(service: &Service, method: &str, target: &str) -> (String, End) {
    let mut client = service.connect();
    client.send(method, target, &[], "");
    let (bytes, end) = client.rest_and_end();
    let text = bytes.escape_ascii().to_string().replace("\\r\\n", "\\r\\n\n");
    let lines = text.lines().map(|line| match line.split_once("date: ") {
        Some(("", _)) => "date: …\\r\\n",
        _ => line,
    });
    (lines.collect::<Vec<_>>().join("\n"), end)
}

fn is_reset(fault: Fault) -> bool {
    matches!(fault, Fault::Reset | Fault::ResetAfterHeaders)
}

#[test]
fn every_fault_has_its_bytes_and_its_end_ten_times_in_a_row() {
    let service = Service::with(&["--max-delay", "100ms", "--max-content", "1000"]);
    for fault in Fault::ALL {
        let target = format!("/api/status/503?{QUERY}&fault={}", fault.id());
        let first = exchange(&service, "GET", &target);
        let end = if is_reset(*fault) { End::Reset } else { End::Closed };
        assert_eq!(first.1, end, "{target}");
        insta::assert_snapshot!(format!("fault_{}", fault.id()), first.0);
        for _ in 1..10 {
            assert_eq!(exchange(&service, "GET", &target), first, "{target}");
        }
    }
}

#[test]
fn a_fault_without_content_breaks_what_there_is() {
    let service = Service::with(&["--max-delay", "100ms", "--max-content", "1000"]);
    for fault in Fault::ALL {
        for (method, code) in [("HEAD", 200), ("GET", 204), ("GET", 205)] {
            let target = format!("/api/status/{code}?fault={}", fault.id());
            let (text, end) = exchange(&service, method, &target);
            let expected = if is_reset(*fault) { End::Reset } else { End::Closed };
            assert_eq!(end, expected, "{method} {target}");
            let has_end = text.contains("\\r\\n\n\\r\\n");
            let has_none = matches!(
                fault,
                Fault::Empty
                    | Fault::Reset
                    | Fault::Truncate
                    | Fault::Stall
                    | Fault::EndlessHeaders
            );
            assert_eq!(has_end, !has_none, "{method} {target}: {text}");
        }
    }
}

#[test]
fn a_fault_ends_its_connection_and_spares_what_came_before() {
    let service = Service::start();
    let mut client = service.connect();
    let good = "GET /api/status/200?size=300000 HTTP/1.1\r\nHost: a\r\n\r\n";
    let bad = "GET /api/status/200?fault=empty&interim=102 HTTP/1.1\r\nHost: a\r\n\r\n";
    client.write(format!("{good}{good}{bad}{good}").as_bytes());
    for _ in 0..2 {
        assert_eq!(client.receive("GET").content.len(), 300_000);
    }
    assert_eq!(client.receive("GET").status(), 102);
    assert_eq!(client.rest_and_end(), (Vec::new(), End::Closed));
}

#[test]
fn a_handshake_can_be_broken_as_well() {
    let service = Service::start();
    let mut client = service.connect();
    let fields = [
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ];
    client.send("GET", "/api/status/101?fault=reset-after-headers", &fields, "");
    let response = client.receive("GET");
    assert_eq!(response.status(), 101);
    let accept = response.field("sec-websocket-accept");
    assert_eq!(accept, Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    assert_eq!(client.rest_and_end().1, End::Reset);
}

/// The exit status of curl for a target; fails where there is no curl.
fn curl(service: &Service, target: &str, arguments: &[&str]) -> Option<i32> {
    let url = format!("http://{}{target}", service.address);
    let mut curl = Command::new("curl");
    curl.args(arguments).args(["-s", "-o", "/dev/null", &url]);
    let status = curl.status().unwrap_or_else(|error| {
        panic!("these tests run curl, and it cannot be started ({error}): install it")
    });
    status.code()
}

#[test]
fn curl_exits_as_the_documentation_says() {
    let service = Service::with(&["--max-delay", "500ms"]);
    for fault in Fault::ALL {
        let target = format!("/api/status/200?fault={}", fault.id());
        let exit = curl(&service, &target, &[]);
        assert_eq!(exit, Some(i32::from(fault.about().curl)), "{target}");
    }
}

#[test]
fn curl_gives_up_on_a_stall() {
    let service = Service::start();
    let exit = curl(&service, "/api/status/200?fault=stall", &["--max-time", "0.5"]);
    assert_eq!(exit, Some(28));
}

/// 92 is a stream that was not closed cleanly; 18 content that is incomplete, and
/// 8 and 16 what curl makes of lengths that cannot be.
#[test]
fn curl_sees_a_reset_stream_on_http_2() {
    let service = Service::with(&["--max-delay", "500ms"]);
    for fault in Fault::ALL {
        let target = format!("/api/status/200?fault={}", fault.id());
        let exit = curl(&service, &target, &["--http2-prior-knowledge"]);
        assert_eq!(exit, Some(92), "{target}");
    }
}
