//! Limits of connections, and how they end.

use std::time::{Duration, Instant};

use crate::service::Service;

#[test]
fn a_client_that_does_not_finish_its_head_is_dropped() {
    let service = Service::with(&["--max-head-time", "200ms"]);
    for beginning in ["", "G", "PRI * HTTP/2.0\r\n", "GET / HTTP/1.1\r\nHost: a\r\n"] {
        let mut client = service.connect();
        client.write(beginning.as_bytes());
        assert_eq!(client.rest(), "", "{beginning:?}");
    }
}

#[test]
fn a_client_that_takes_nothing_is_dropped() {
    let service = Service::with(&["--max-stall-time", "300ms"]);
    let mut client = service.connect();
    // More than the buffers of both ends hold.
    let request = "GET /api/status/200?size=1000000 HTTP/1.1\r\nHost: a\r\n\r\n";
    client.write(request.repeat(40).as_bytes());
    std::thread::sleep(Duration::from_secs(2));
    let received = client.rest().len();
    assert!((1..30_000_000).contains(&received), "{received}");
}

#[test]
fn delayed_responses_past_the_limit_get_an_honest_503() {
    let service = Service::with(&["--max-waiting", "1"]);
    let mut waiting = service.connect();
    waiting.send("GET", "/api/status/200?interim=103&delay=2s", &[], "");
    // The interim response says that the first one has its place.
    assert_eq!(waiting.receive("GET").status(), 103);
    let refused = service.get("/api/status/200?body_delay=1ms");
    assert_eq!(refused.status(), 503);
    assert_eq!(refused.field("retry-after"), Some("5"));
    assert!(refused.problem().contains("delayed"));
    assert_eq!(service.get("/api/status/503").field("simulated-status"), Some("503"));
    assert_eq!(waiting.receive("GET").status(), 200);
    let next = service.get("/api/status/200?body_delay=1ms");
    assert_eq!(next.status(), 200, "the place is free again");
}

#[test]
fn a_client_that_leaves_gives_its_place_back() {
    let service = Service::with(&["--max-waiting", "1"]);
    let mut waiting = service.connect();
    waiting.send("GET", "/api/status/200?interim=103&delay=30s", &[], "");
    assert_eq!(waiting.receive("GET").status(), 103);
    drop(waiting);
    let begun = Instant::now();
    while service.get("/api/status/200?delay=1ms").status() == 503 {
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "the place was not given back"
        );
    }
}

#[test]
fn a_delay_is_waited_for_and_named() {
    let service = Service::start();
    let begun = Instant::now();
    let response =
        service.get("/api/status/503?delay=300ms&body_delay=200ms&drip=300ms");
    assert!(begun.elapsed() >= Duration::from_millis(800), "{:?}", begun.elapsed());
    assert_eq!(
        response.field("server-timing"),
        Some("delay;dur=300, body-delay;dur=200, drip;dur=300")
    );
    assert_eq!(response.json()["status"], 503);
}

#[test]
fn content_drips_in_pieces() {
    let service = Service::start();
    let mut client = service.connect();
    let target = "/api/status/200?drip=500ms&body=0123456789";
    client.send("GET", target, &[("Connection", "close")], "");
    let text = client.rest();
    assert!(text.ends_with("\r\n\r\n0123456789"), "{text}");
    assert!(text.contains("content-length: 10\r\n"), "{text}");
}

#[test]
fn what_is_under_way_ends_before_the_service_does() {
    let mut service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/api/status/200?interim=103&delay=500ms", &[], "");
    assert_eq!(client.receive("GET").status(), 103);
    service.stop();
    assert_eq!(client.receive("GET").status(), 200);
    assert!(client.is_closed());
}

#[test]
fn request_content_is_read_and_counted() {
    let service = Service::start();
    let mut client = service.connect();
    for size in [1, 1000, 200_000] {
        client.send("POST", "/api/status/200", &[], &"x".repeat(size));
        assert_eq!(client.receive("POST").json()["request"]["content_length"], size);
    }
}

#[test]
fn request_content_past_the_limit_stays_unread_and_the_answer_still_arrives() {
    let service = Service::with(&["--max-request-content", "1000"]);
    let mut client = service.connect();
    client.send("POST", "/api/status/413", &[], &"x".repeat(3_000_000));
    let response = client.receive("POST");
    assert_eq!(response.status(), 413);
    assert!(client.is_closed());
}

#[test]
fn options_of_the_server_in_general_are_answered() {
    let service = Service::start();
    let text =
        service.exchange(b"OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert!(text.starts_with("HTTP/1.1 204 No Content\r\n"), "{text}");
}
