//! Faults over TLS: the bytes are the same, and the end is that of the connection below.

use http_status::Fault;

use super::{client::TlsEnd, get, start};
use crate::service::Service;

/// Without the date.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = bytes.escape_ascii().to_string().replace("\\r\\n", "\n");
    text.lines().filter(|line| !line.starts_with("date: ")).map(str::to_owned).collect()
}

/// A server that is gone sends no closure alert (RFC 8446 section 6.1); one that sends a
/// broken message does.
fn end(fault: Fault) -> TlsEnd {
    match fault {
        Fault::Reset | Fault::ResetAfterHeaders => TlsEnd::Reset,
        Fault::Empty | Fault::Truncate | Fault::Stall => TlsEnd::Cut,
        _ => TlsEnd::Closed,
    }
}

#[test]
fn every_fault_has_the_bytes_that_it_has_without_tls_and_its_end() {
    let limits = ["--max-delay", "100ms", "--max-content", "1000"];
    let plain = Service::with(&limits);
    let (service, files) = start(&limits);
    for fault in Fault::ALL {
        let query = "interim=103&delay=1ms&body=0123456789";
        let target = format!("/api/status/503?{query}&fault={}", fault.id());
        let mut client = plain.connect();
        client.write(&get(&target));
        let (expected, _) = client.rest_and_end();
        for _ in 0..3 {
            let mut client = files.connect(&service, &["http/1.1"]);
            client.write(&get(&target)).unwrap();
            let (came, ended) = client.rest_and_end();
            assert_eq!(ended, end(*fault), "{target}");
            assert_eq!(lines(&came), lines(&expected), "{target}");
        }
    }
}

#[test]
fn a_fault_spares_what_came_before() {
    let (service, files) = start(&[]);
    let good = get("/api/status/200?size=300000&body=&omit=date");
    let bad = get("/api/status/200?fault=empty");
    let mut client = files.connect(&service, &["http/1.1"]);
    client.write(&[&good[..], &good, &bad].concat()).unwrap();
    let (came, ended) = client.rest_and_end();
    assert_eq!(String::from_utf8(came).unwrap().matches("HTTP/1.1 200 OK").count(), 2);
    assert_eq!(ended, TlsEnd::Cut);
}

#[test]
fn an_ordinary_end_is_announced() {
    let (service, files) = start(&[]);
    let mut client = files.connect(&service, &["http/1.1"]);
    let request =
        "GET /api/status/200 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    client.write(request.as_bytes()).unwrap();
    assert_eq!(client.rest_and_end().1, TlsEnd::Closed);
}
