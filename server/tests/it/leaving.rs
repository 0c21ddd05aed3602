//! Clients that leave while their response waits.

use std::time::{Duration, Instant};

use tokio::task::AbortHandle;

use crate::{
    faults_http2::{Sender, connect, get},
    service::{Client, Service},
};

/// Asks whose responses wait for far longer than a test takes, and how much of
/// them comes before.
const WAITING: [(&str, &str); 6] = [
    ("interim=103&delay=30s", "\r\n\r\n"),
    ("body_delay=30s", "\r\n\r\n"),
    ("drip=30s&size=600", "\r\n\r\n"),
    ("drip=30s&omit=Content-Length", "\r\n\r\n"),
    ("fault=stall", "\r\n\r\n"),
    ("fault=truncate&body_delay=30s", "\r\n\r\n"),
];

fn begin(service: &Service, query: &str, start: &str) -> Client {
    let mut client = service.connect();
    client.send("GET", &format!("/api/status/200?{query}"), &[], "");
    client.read_until(start);
    client
}

/// The one place among those that wait is free again, and was taken before.
fn assert_left(service: &Service, what: &str) {
    let begun = Instant::now();
    while service.get("/api/status/200?delay=1ms").status() == 503 {
        let waited = begun.elapsed();
        assert!(waited < Duration::from_secs(10), "{what}: the place is still taken");
    }
}

fn assert_waiting(service: &Service, what: &str) {
    let refused = service.get("/api/status/200?delay=1ms");
    assert_eq!(refused.status(), 503, "{what}: nothing waits");
    assert!(refused.problem().contains("delayed"), "{what}");
}

#[test]
fn whoever_leaves_gives_the_place_back() {
    let service = Service::with(&["--max-waiting", "1"]);
    for (query, start) in WAITING {
        let client = begin(&service, query, start);
        assert_waiting(&service, query);
        drop(client);
        assert_left(&service, query);
    }
}

#[test]
fn whoever_closes_its_side_has_left() {
    let service = Service::with(&["--max-waiting", "1"]);
    for (query, start) in WAITING {
        let mut client = begin(&service, query, start);
        client.close_own_side();
        assert_left(&service, query);
    }
}

#[test]
fn bytes_behind_the_request_do_not_hide_that_a_client_left() {
    let service = Service::with(&["--max-waiting", "1"]);
    for (query, start) in WAITING {
        let mut client = begin(&service, query, start);
        client.write(b"\r\nGET /api/status/200 HTTP/1.1\r\nHost: a\r\n\r\n");
        assert_waiting(&service, query);
        drop(client);
        assert_left(&service, query);
    }
}

/// A request over HTTP/2 whose response waits; it is sent again where the request
/// that asks for the place had it.
fn begin_http2(service: &Service, sender: &Sender, query: &str) -> AbortHandle {
    loop {
        let (mut sender, target) = (sender.clone(), format!("/api/status/200?{query}"));
        let task = tokio::spawn(async move { get(&mut sender, &target).await });
        while !task.is_finished() {
            if service.get("/api/status/200?delay=1ms").status() == 503 {
                return task.abort_handle();
            }
        }
    }
}

#[test]
fn whoever_resets_a_stream_gives_the_place_back() {
    let service = Service::with(&["--max-waiting", "1"]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut sender = connect(&service).await;
        for (query, _) in WAITING {
            begin_http2(&service, &sender, query).abort();
            assert_left(&service, query);
            assert_eq!(get(&mut sender, "/api/status/201").await.0, Some(201));
        }
    });
}

#[test]
fn whoever_drops_an_http_2_connection_gives_the_place_back() {
    let service = Service::with(&["--max-waiting", "1"]);
    for (query, _) in WAITING {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let sender = connect(&service).await;
            begin_http2(&service, &sender, query);
        });
        runtime.shutdown_background();
        assert_left(&service, query);
    }
}

#[test]
fn a_client_that_stays_keeps_its_place_and_what_it_sent() {
    let service = Service::with(&["--max-waiting", "1"]);
    let mut client = begin(&service, "interim=103&delay=300ms&body=a", "\r\n\r\n");
    client.send("GET", "/api/status/201?body=b", &[], "");
    assert_waiting(&service, "a pipelined request");
    assert_eq!(client.receive("GET").text(), "a");
    assert_eq!(client.receive("GET").text(), "b");
}

#[test]
fn a_client_that_closes_its_side_gets_an_answer_that_does_not_wait() {
    let service = Service::start();
    for target in ["/api/status/200?size=300000", "/api/codes", "/"] {
        let mut client = service.connect();
        client.send("GET", target, &[], "");
        client.close_own_side();
        assert_eq!(client.receive("GET").status(), 200, "{target}");
        assert!(client.is_closed(), "{target}");
    }
}

#[test]
fn a_stalled_response_counts_among_those_that_wait() {
    let service = Service::with(&["--max-waiting", "1", "--max-delay", "300ms"]);
    let mut client = begin(&service, "fault=stall", "\r\n\r\n");
    assert_waiting(&service, "a stall");
    client.rest();
    assert_left(&service, "a stall that is over");
}

#[test]
fn a_stall_does_not_hold_the_service_up() {
    let mut service = Service::with(&["--shutdown-time", "60s"]);
    let mut client = begin(&service, "fault=stall", "\r\n\r\n");
    service.stop();
    client.rest();
}
