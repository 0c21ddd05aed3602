//! What one client can take of what all share, and what others get then.

use std::{
    net::{Ipv4Addr, SocketAddr},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{
    frames::Frames,
    job_queue::{MOMENT, costly_text},
    service::{Client, Service},
};

/// Another address of this machine, and another client.
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

pub(crate) fn ask(client: &mut Client, target: &str) -> u16 {
    client.send("GET", target, &[], "");
    client.receive("GET").status()
}

/// Waits until a condition holds, and says whether it does.
fn soon(mut condition: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(10) {
        if condition() {
            return true;
        }
        sleep(Duration::from_millis(10));
    }
    false
}

#[test]
fn connections_past_the_share_of_a_client_are_closed_and_others_are_served() {
    let service = Service::with(&["--max-connections-per-client", "2"]);
    let mut own: Vec<_> = (0..2).map(|_| service.connect()).collect();
    for client in &mut own {
        assert_eq!(ask(client, "/api/status/200"), 200);
    }
    let mut third = service.connect();
    third.write(b"GET /api/status/200 HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(third.rest(), "");
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/api/status/200"), 200);
    assert_eq!(ask(&mut own[1], "/api/status/200"), 200);
    drop(own);
    let is_served = || {
        let mut client = service.connect();
        client.write(
            b"GET /api/status/200 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        );
        client.rest().starts_with("HTTP/1.1 200 ")
    };
    assert!(soon(is_served), "the share was not given back");
}

#[test]
fn delayed_responses_of_one_client_leave_places_to_others() {
    let service = Service::with(&["--max-waiting-per-client", "1"]);
    let mut waiting = service.connect();
    waiting.send("GET", "/api/status/200?interim=103&delay=20s", &[], "");
    assert_eq!(waiting.receive("GET").status(), 103);
    let refused = service.get("/api/status/200?delay=1ms");
    assert_eq!((refused.status(), refused.field("retry-after")), (429, Some("5")));
    assert!(refused.problem().contains("of this client"));
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/api/status/200?delay=1ms"), 200);
    drop(waiting);
    let is_free = || service.get("/api/status/200?delay=1ms").status() == 200;
    assert!(soon(is_free), "the place was not given back");
}

#[test]
fn too_many_requests_get_a_429_that_tells_the_truth() {
    let service =
        Service::with(&["--max-requests-per-second=1", "--max-request-burst=3"]);
    // Each stream of HTTP/2 is a request.
    let mut frames = Frames::open(&service, 65_535);
    let streams = (0..100).map(|number| 2 * number + 1);
    let refused = streams.map(|stream| {
        frames.get(stream, "/api/status/200");
        frames.receive(stream)
    });
    let answers: Vec<_> = stop_at(refused, |came| came.status != Some(200));
    assert!(answers.len() > 3, "{}", answers.len());
    assert_eq!(answers.last().unwrap().status, Some(429));
    // On the other protocol it is the same client.
    let mut client = service.connect();
    let refused = (0..100).map(|_| {
        client.send("GET", "/codes/404", &[("Accept", "text/html")], "");
        client.receive("GET")
    });
    let mut answers = stop_at(refused, |answer| answer.status() != 200);
    let (refused, refused_at) = (answers.pop().unwrap(), Instant::now());
    insta::assert_snapshot!("rate_limit", refused.show());
    refused.problem();
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/api/status/200"), 200);
    let wait: u64 = refused.field("retry-after").unwrap().parse().unwrap();
    sleep(Duration::from_secs(wait).saturating_sub(refused_at.elapsed()));
    assert_eq!(ask(&mut client, "/api/status/200"), 200);
}

/// One after the other, 10 ms apart.
#[test]
fn requests_too_many_are_answered_slowly() {
    const LEAST: Duration = Duration::from_millis(500);
    let service =
        Service::with(&["--max-requests-per-second=1", "--max-request-burst=1"]);
    let mut client = service.connect();
    let begun = Instant::now();
    client.write(&b"GET /api/status/200 HTTP/1.1\r\nHost: a\r\n\r\n".repeat(60));
    let answers: Vec<_> = (0..60).map(|_| client.receive("GET").status()).collect();
    let refused = answers.iter().filter(|status| **status == 429).count();
    assert!(refused >= 55, "{answers:?}");
    assert!(begun.elapsed() >= LEAST, "{:?}", begun.elapsed());
}

#[test]
fn costly_jobs_of_clients_have_turns() {
    let service = Service::with(&["--max-jobs=1", "--max-queue-time=60s"]);
    // The first page of a process takes long.
    service.get("/codes/502");
    let text = costly_text();
    let mut own: Vec<_> = (0..4).map(|_| service.connect()).collect();
    for client in &mut own {
        client.send("POST", "/api/inspect", &[], &text);
        sleep(MOMENT);
    }
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/codes/404"), 200);
    assert!(own[3].is_silent(), "it came before, and has had more");
    for client in &mut own {
        assert_eq!(client.receive("POST").status(), 200);
    }
}

/// All up to the first that is the end, with it.
fn stop_at<T>(all: impl Iterator<Item = T>, is_end: impl Fn(&T) -> bool) -> Vec<T> {
    let mut seen = Vec::new();
    for one in all {
        seen.push(one);
        if seen.last().is_some_and(&is_end) {
            break;
        }
    }
    seen
}

#[test]
fn a_simulated_429_has_nothing_of_the_limit() {
    let service = Service::with(&["--max-requests-per-second=1000"]);
    let response = service.get("/api/status/429");
    assert_eq!(response.field("simulated-status"), Some("429"));
    assert_eq!(
        (response.field("ratelimit"), response.field("ratelimit-policy")),
        (None, None)
    );
}

#[test]
fn one_client_does_not_evict_the_keys_of_others() {
    let service = Service::with(&["--max-keys=10", "--max-keys-per-client=4"]);
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/api/status/200?key=theirs"), 200);
    let mut client = service.connect();
    for number in 0..50 {
        assert_eq!(ask(&mut client, &format!("/api/status/200?key=k{number}")), 200);
    }
    let mut is_known = |key: &str| ask(&mut client, &format!("/api/keys/{key}")) == 200;
    let known = ["theirs", "k45", "k46", "k49"].map(&mut is_known);
    assert_eq!(known, [true, false, true, true]);
}

impl Client {
    /// Comes from another address of this machine.
    fn connect_from(address: Ipv4Addr, service: SocketAddr) -> Self {
        let socket = socket2::Socket::new(
            socket2::Domain::IPV4,
            socket2::Type::STREAM,
            Some(socket2::Protocol::TCP),
        );
        let socket = socket.unwrap();
        socket.bind(&SocketAddr::from((address, 0)).into()).unwrap();
        socket.connect(&service.into()).unwrap();
        Self::of(socket.into())
    }
}
