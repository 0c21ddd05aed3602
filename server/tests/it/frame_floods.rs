//! Frames of HTTP/2 that are no request and no content: they are read slowly, and only those.

use std::time::{Duration, Instant};

use crate::{
    frames::{Frames, PING, PRIORITY, SETTINGS, WINDOW_UPDATE},
    service::Service,
};

/// One frame in a second, and two at once.
const FEW: [&str; 1] = ["--max-frames-per-second=1"];

/// As much as is read and judged at once, and more.
const MANY: usize = 4000;

/// A request behind a flood comes late, and one beside it does not.
#[test]
fn a_flood_slows_the_connection_that_it_comes_by() {
    for (name, kind, payload) in [
        ("PING", PING, &[0; 8][..]),
        ("SETTINGS", SETTINGS, &[]),
        ("PRIORITY", PRIORITY, &[0; 5]),
        ("unknown", 0xfa, &[]),
    ] {
        let service = Service::with(&FEW);
        let mut flood = Frames::open(&service, 65_535);
        let stream = if kind == PRIORITY { 3 } else { 0 };
        for _ in 0..MANY {
            flood.send(kind, 0, stream, payload);
        }
        flood.give_up_after(Duration::from_secs(1));
        flood.get(1, "/api/status/204");
        assert_eq!(service.get("/api/status/204").status(), 204, "{name}");
        assert_eq!(flood.receive(1).status, None, "{name}");
    }
}

#[test]
fn who_asks_and_takes_is_not_slowed() {
    let service = Service::with(&FEW);
    let mut client = Frames::open(&service, 65_535);
    let begun = Instant::now();
    for number in 0..100 {
        let stream = 2 * number + 1;
        client.get(stream, "/api/status/200");
        client.send(WINDOW_UPDATE, 0, 0, &[0, 0, 0x10, 0]);
        client.send(PING, 0, 0, &[0; 8]);
        assert_eq!(client.receive(stream).status, Some(200));
    }
    // Two hundred frames of a second each.
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
}
