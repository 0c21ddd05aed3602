//! What one client can take of what all share, and what others get then.

use std::{
    net::{Ipv4Addr, SocketAddr},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{
    frames::{Frames, PING},
    service::{Client, Service},
};

/// A client of the network that is all of this machine.
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

fn ask(client: &mut Client, target: &str) -> u16 {
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
fn a_trusted_proxy_has_no_share_of_connections() {
    let service =
        Service::with(&["--max-connections-per-client=1", "--trusted-proxy=127.0.0.1"]);
    let mut clients: Vec<_> = (0..4).map(|_| service.connect()).collect();
    for client in &mut clients {
        assert_eq!(ask(client, "/api/status/200"), 200);
    }
}

#[test]
fn an_idle_connection_ends_on_both_protocols_in_spite_of_pings() {
    let service = Service::with(&["--max-idle-time", "300ms"]);
    let mut kept = service.connect();
    assert_eq!(ask(&mut kept, "/api/status/200"), 200);
    let answered = Instant::now();
    assert!(kept.is_closed());
    assert!(
        answered.elapsed() >= Duration::from_millis(250),
        "{:?}",
        answered.elapsed()
    );

    let mut frames = Frames::open(&service, 65_535);
    frames.get(1, "/api/status/204");
    assert_eq!(frames.receive(1).status, Some(204));
    let answered = Instant::now();
    frames.give_up_after(Duration::from_millis(50));
    let ended = loop {
        frames.send(PING, 0, 0, &[0; 8]);
        let ended = frames.receive(3).ended;
        if ended != "silence" {
            break ended;
        }
        assert!(answered.elapsed() < Duration::from_secs(10), "pings keep it alive");
    };
    assert_eq!(ended, "goaway NO_ERROR");
    assert!(
        answered.elapsed() >= Duration::from_millis(250),
        "{:?}",
        answered.elapsed()
    );
}

#[test]
fn a_response_that_waits_is_no_idle_connection() {
    let service = Service::with(&["--max-idle-time", "100ms"]);
    let targets =
        ["/api/status/200?delay=500ms", "/api/status/200?drip=500ms&body=0123"];
    for target in targets {
        assert_eq!(ask(&mut service.connect(), target), 200, "{target}");
        let mut frames = Frames::open(&service, 65_535);
        frames.get(1, target);
        let came = frames.receive(1);
        assert_eq!((came.status, &*came.ended), (Some(200), "end"), "{target}");
    }
    // Neither is one whose peer is slow to take it.
    let mut client = service.connect();
    client.send("GET", "/api/status/200?size=1048576&drip=500ms", &[], "");
    assert_eq!(client.receive("GET").content.len(), 1_048_576);
}

#[test]
fn who_is_idle_longest_makes_room() {
    let service = Service::with(&["--max-connections", "3"]);
    let mut busy = service.connect();
    busy.send("GET", "/api/status/200?interim=103&delay=2s", &[], "");
    assert_eq!(busy.receive("GET").status(), 103);
    // Half a request head is no request.
    let mut idle = service.connect();
    idle.write(b"GET / HTTP/1.1\r\nHost:");
    sleep(Duration::from_millis(20));
    let mut frames = Frames::open(&service, 65_535);
    frames.get(1, "/api/status/204");
    assert_eq!(frames.receive(1).status, Some(204));
    // All places are taken, and two more come.
    let mut first = service.connect();
    assert_eq!(ask(&mut first, "/api/status/200"), 200);
    assert!(idle.is_closed());
    let mut second = service.connect();
    assert_eq!(ask(&mut second, "/api/status/200"), 200);
    assert_eq!(frames.receive(3).ended, "goaway NO_ERROR");
    assert_eq!(busy.receive("GET").status(), 200);
}

#[test]
fn who_is_busy_stays_and_the_next_one_waits() {
    let service = Service::with(&["--max-connections", "1"]);
    let mut busy = service.connect();
    busy.send("GET", "/api/status/200?interim=103&delay=300ms", &[], "");
    assert_eq!(busy.receive("GET").status(), 103);
    let mut next = service.connect();
    assert_eq!(ask(&mut next, "/api/status/200"), 200);
    assert_eq!(busy.receive("GET").status(), 200);
    assert!(busy.is_closed(), "it made room then");
}

#[test]
fn an_old_connection_ends_with_what_is_under_way() {
    let service = Service::with(&["--max-connection-time", "200ms"]);
    let target = "/api/status/200?delay=400ms";
    let mut client = service.connect();
    client.send("GET", target, &[], "");
    let response = client.receive("GET");
    assert_eq!((response.status(), response.field("connection")), (200, Some("close")));
    assert!(client.is_closed());
    let mut frames = Frames::open(&service, 65_535);
    frames.get(1, target);
    // That it ends is said twice (RFC 9113 section 6.8): at once, and with the last stream.
    for _ in 0..2 {
        assert_eq!(frames.receive(3).ended, "goaway NO_ERROR");
    }
    let came = frames.receive(1);
    assert_eq!((came.status, &*came.ended), (Some(200), "end"));
    assert_eq!(frames.receive(3).ended, "closed");
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
    let mut client = service.connect();
    let statuses = [(); 3].map(|()| ask(&mut client, "/api/status/200"));
    assert_eq!(statuses, [200; 3]);
    client.send("GET", "/codes/404", &[("Accept", "text/html")], "");
    let refused = client.receive("GET");
    let refused_at = Instant::now();
    insta::assert_snapshot!("rate_limit", refused.show());
    refused.problem();
    let wait: u64 = refused.field("retry-after").unwrap().parse().unwrap();
    // Each stream of HTTP/2 is a request.
    let mut frames = Frames::open(&service, 65_535);
    frames.get(1, "/api/status/200");
    assert!(frames.receive(1).detail().contains("too many requests"));
    let mut other = Client::connect_from(OTHER, service.address);
    assert_eq!(ask(&mut other, "/api/status/200"), 200);
    sleep(
        (refused_at + Duration::from_secs(wait))
            .saturating_duration_since(Instant::now()),
    );
    assert_eq!(ask(&mut client, "/api/status/200"), 200);
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

/// The status, and what the document says of the client and of its origin.
fn seen(service: &Service, fields: &[(&str, &str)]) -> (u16, String, String) {
    let response = service.ask("GET", "/api/status/200", fields);
    let document = response.json();
    let text =
        |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let request = &document["request"];
    (response.status(), text(&request["remote_addr"]), text(&request["url"]))
}

#[test]
fn the_client_behind_a_trusted_proxy_is_who_counts() {
    let service = Service::with(&[
        "--trusted-proxy=127.0.0.0/8",
        "--max-requests-per-second=1",
        "--max-request-burst=1",
    ]);
    let url = |origin: &str| format!("{origin}/api/status/200");
    let named = |value| [("Forwarded", value), ("X-Other", "1")];
    let (status, remote, target) =
        seen(&service, &named("for=192.0.2.1;proto=https;host=lab.example:8443"));
    assert_eq!((status, &*remote), (200, "192.0.2.1"));
    assert_eq!(target, url("https://lab.example:8443"));
    // What the client made up is on the left, and changes nothing.
    assert_eq!(seen(&service, &named("for=203.0.113.9, for=192.0.2.1")).0, 429);
    let (status, remote, _) = seen(&service, &[("X-Forwarded-For", "192.0.2.2:5000")]);
    assert_eq!((status, &*remote), (200, "192.0.2.2:5000"));
    assert_eq!(seen(&service, &[("X-Forwarded-For", "9.9.9.9, 192.0.2.2")]).0, 429);
    // A network of IPv6 is one client.
    assert_eq!(seen(&service, &named("for=\"[2001:db8:1:2::3]\"")).0, 200);
    assert_eq!(seen(&service, &named("for=\"[2001:db8:1:2:4::5]:80\"")).0, 429);
    assert_eq!(seen(&service, &named("for=\"[2001:db8:1:3::3]\"")).0, 200);
    // Who is named by nobody, or made up, is the proxy.
    assert_eq!(seen(&service, &named("for=unknown")).0, 200);
    assert_eq!(seen(&service, &named("nonsense")).0, 429);
    assert_eq!(seen(&service, &[]).0, 429);
}

#[test]
fn who_is_no_trusted_proxy_names_nobody() {
    let service = Service::with(&["--trusted-proxy=192.0.2.1"]);
    let fields =
        [("Forwarded", "for=192.0.2.9;proto=https"), ("X-Forwarded-Host", "a.example")];
    let (status, remote, target) = seen(&service, &fields);
    assert_eq!(status, 200);
    assert!(remote.starts_with("127.0.0.1:"), "{remote}");
    assert_eq!(target, "http://lab.example/api/status/200");
}

#[test]
fn a_public_url_goes_before_what_a_proxy_says() {
    let service = Service::with(&[
        "--trusted-proxy=127.0.0.1",
        "--public-url=https://status.example",
    ]);
    let fields = [("Forwarded", "for=192.0.2.9;proto=http;host=a.example")];
    let (_, remote, target) = seen(&service, &fields);
    assert_eq!(remote, "192.0.2.9");
    assert_eq!(target, "https://status.example/api/status/200");
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

#[test]
fn request_content_has_a_timeout_on_http_2() {
    let service = Service::with(&["--max-request-content-time", "200ms"]);
    for target in ["/api/status/200", "/api/inspect", "/api/wire/200", "/inspect"] {
        let mut frames = Frames::open(&service, 65_535);
        let fields = [
            (":method", "POST"),
            (":scheme", "http"),
            (":authority", "lab.example"),
            (":path", target),
        ];
        frames.fields(1, &fields, false);
        frames.data(1, b"a", false);
        let begun = Instant::now();
        let came = frames.receive(1);
        assert!(begun.elapsed() < Duration::from_secs(5), "{target}");
        assert_eq!(came.status, Some(408), "{target}: {}", came.detail());
    }
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
