//! Connections that end although their clients would go on: idle ones, old ones, and those
//! that make room.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{
    fairness::ask,
    frames::{Frames, PING},
    service::Service,
};

#[test]
fn an_idle_connection_ends_on_both_protocols_in_spite_of_pings() {
    const JUST_BELOW: Duration = Duration::from_millis(290);
    let service = Service::with(&["--max-idle-time", "300ms"]);
    let begun = Instant::now();
    let mut kept = service.connect();
    assert_eq!(ask(&mut kept, "/api/status/200"), 200);
    assert!(kept.is_closed());
    assert!(begun.elapsed() >= JUST_BELOW, "{:?}", begun.elapsed());

    let begun = Instant::now();
    let mut frames = Frames::open(&service, 65_535);
    frames.get(1, "/api/status/204");
    assert_eq!(frames.receive(1).status, Some(204));
    frames.give_up_after(Duration::from_millis(50));
    let ended = loop {
        frames.send(PING, 0, 0, &[0; 8]);
        let ended = frames.receive(3).ended;
        if ended != "silence" {
            break ended;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "pings keep it alive");
    };
    assert_eq!(ended, "goaway NO_ERROR");
    assert!(begun.elapsed() >= JUST_BELOW, "{:?}", begun.elapsed());
}

#[test]
fn a_response_that_waits_is_no_idle_connection() {
    let service = Service::with(&["--max-idle-time", "300ms"]);
    let targets =
        ["/api/status/200?delay=800ms", "/api/status/200?drip=800ms&body=0123"];
    for target in targets {
        assert_eq!(ask(&mut service.connect(), target), 200, "{target}");
        let mut frames = Frames::open(&service, 65_535);
        frames.get(1, target);
        let came = frames.receive(1);
        assert_eq!((came.status, &*came.ended), (Some(200), "end"), "{target}");
    }
    // Neither is one whose peer is slow to take it.
    let mut client = service.connect();
    client.send("GET", "/api/status/200?size=1048576&drip=800ms", &[], "");
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
    let service = Service::with(&["--max-connection-time", "500ms"]);
    let target = "/api/status/200?delay=1s";
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
