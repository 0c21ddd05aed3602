//! Clients that take nothing of what they asked for: what waits for them is bounded
//! and timed, on every protocol.

use std::time::Duration;

use crate::{
    frames::{Frames, PING, WINDOW_UPDATE},
    service::Service,
};

#[test]
fn a_stream_that_takes_nothing_is_reset_and_the_others_go_on() {
    let service = Service::with(&["--max-stall-time", "300ms"]);
    let mut client = Frames::open(&service, 0);
    client.get(1, "/api/status/200?size=1048576");
    client.get(3, "/api/status/204");
    assert_eq!(client.receive(3).ended, "end");
    for _ in 0..3 {
        client.send(PING, 0, 0, &[0; 8]);
    }
    let came = client.receive(1);
    assert_eq!((came.content.len(), &*came.ended), (0, "reset CANCEL"));
    client.get(5, "/api/status/204");
    assert_eq!(client.receive(5).ended, "end", "the connection goes on");
}

#[test]
fn a_stream_that_waits_because_it_was_asked_to_is_no_stall() {
    let service = Service::with(&["--max-stall-time", "200ms"]);
    for options in ["delay=900ms", "drip=900ms", "body_delay=900ms"] {
        let mut client = Frames::open(&service, 65_535);
        client.get(1, &format!("/api/status/200?body=0123456789&{options}"));
        let came = client.receive(1);
        assert_eq!(
            (&*came.content, &*came.ended),
            (&b"0123456789"[..], "end"),
            "{options}"
        );
    }
}

#[test]
fn a_slow_reader_is_served_as_long_as_it_reads() {
    let service = Service::with(&["--max-stall-time", "1s"]);
    let mut client = Frames::open(&service, 0);
    client.get(1, "/api/status/200?size=60000&body=");
    for _ in 0..8 {
        std::thread::sleep(Duration::from_millis(200));
        client.send(WINDOW_UPDATE, 0, 1, &8192_u32.to_be_bytes());
    }
    let came = client.receive(1);
    assert_eq!((came.content.len(), &*came.ended), (60_000, "end"));
}

/// What the HTTP library took of a stream has left it, and the stream is over.
#[test]
fn a_connection_that_takes_nothing_of_what_was_handed_over_ends() {
    let service = Service::with(&["--max-stall-time", "300ms"]);
    let mut client = Frames::open(&service, 1);
    client.get(1, "/api/status/200?body=0123456789");
    let came = client.receive(1);
    assert_eq!((&*came.content, &*came.ended), (&b"0"[..], "closed"));
}

/// A large document that is made for each request.
const LARGE: &str = "/rules";

/// So many streams for this target that take nothing: their statuses, sorted, and
/// the connection.
fn ask_and_take_nothing(
    service: &Service,
    target: &str,
    streams: u32,
) -> (Vec<u16>, Frames) {
    let mut client = Frames::open(service, 0);
    let mut statuses = Vec::new();
    for number in 0..streams {
        client.get(2 * number + 1, target);
        client.give_up_after(Duration::from_millis(300));
        statuses.push(client.receive(2 * number + 1).status.unwrap());
    }
    (statuses, client)
}

#[test]
fn what_waits_is_bounded_for_a_connection() {
    let service = Service::with(&["--max-unsent-per-connection", "2500"]);
    let target = format!("/api/status/200?body={}", "x".repeat(1000));
    let (statuses, _client) = ask_and_take_nothing(&service, &target, 3);
    assert_eq!(statuses, [200, 200, 503]);
    assert_eq!(service.get("/api/status/200").status(), 200, "others have their own");
}

#[test]
fn what_waits_is_bounded_in_all_and_free_when_its_clients_are_gone() {
    // What each connection has to itself does not count.
    const OWN: usize = 16 * 1024;
    let counted = Service::start().get(LARGE).content.len() - OWN;
    let room_for_two = (5 * counted / 2).to_string();
    let service = Service::with(&["--max-unsent", &room_for_two]);
    let clients: Vec<_> =
        (0..4).map(|_| ask_and_take_nothing(&service, LARGE, 1)).collect();
    let statuses = clients.iter().map(|(statuses, _)| statuses[0]);
    assert_eq!(statuses.collect::<Vec<_>>(), [200, 200, 503, 503]);
    let refused = service.get(LARGE);
    assert_eq!(refused.status(), 503);
    assert!(refused.problem().contains("waits in memory"), "{}", refused.problem());
    assert_eq!(refused.field("retry-after"), Some("5"));
    assert_eq!(service.get("/api/status/200").status(), 200, "little has its place");
    drop(clients);
    assert!(is_free_at_last(&service), "what waited for clients that left");
}

/// Whether there is room for a large response, now or soon.
fn is_free_at_last(service: &Service) -> bool {
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        service.get(LARGE).status() == 200
    })
}

/// The library copies what it writes on HTTP/1.
#[test]
fn what_waits_counts_on_http_1_too() {
    let length = Service::start().get(LARGE).content.len();
    let service = Service::with(&["--max-unsent", &length.to_string()]);
    // Each of them asks for more than the sockets of both sides hold. Where the last
    // response gets stuck near its end, what is left may have room in what a connection
    // has to itself; so each gets stuck at another place.
    let stuck = |offset: usize| {
        let mut client = service.connect();
        client.send("GET", &format!("/api/status/200?size={offset}"), &[], "");
        for _ in 0..500 {
            client.send("GET", LARGE, &[], "");
        }
        client
    };
    let clients = [1_000, 31_000, 61_000].map(stuck);
    let is_full = (0..500).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        service.get(LARGE).status() == 503
    });
    assert!(is_full, "what waits does not count");
    drop(clients);
    assert!(is_free_at_last(&service), "what waited for a client that left");
}

/// The system would take megabytes of a response that nobody reads.
#[cfg(target_os = "linux")]
#[test]
fn what_the_system_takes_of_a_response_is_little() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/api/wire/200?size=1048576", &[], "");
    // The queue only grows until the service has to wait.
    let (mut queue, mut before) = (0, usize::MAX);
    while queue == 0 || queue != before {
        std::thread::sleep(Duration::from_millis(300));
        (before, queue) = (queue, queue_of(service.address.port()));
    }
    assert!(queue < 512 * 1024, "{queue} bytes");
}

/// Bytes that the system has to send from this port (proc(5), `tx_queue`).
#[cfg(target_os = "linux")]
fn queue_of(port: u16) -> usize {
    const ESTABLISHED: &str = "01";
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let own = format!(":{port:04X}");
    let rows = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut rows = rows.filter(|row| row[1].ends_with(&own) && row[3] == ESTABLISHED);
    let queues = rows.next().map_or("0:0", |row| row[4]);
    usize::from_str_radix(queues.split(':').next().unwrap(), 16).unwrap()
}

/// Two connections that send all but the last byte of a text to inspect.
#[test]
fn content_that_does_not_end_is_bounded_and_free_when_its_client_is_gone() {
    let service = Service::with(&["--max-unsent", "100000"]);
    let begin = || {
        let mut client = service.connect();
        let text = "x".repeat(99_999);
        let head = "POST /api/inspect HTTP/1.1\r\nHost: lab.example\r\n";
        client.write(format!("{head}Content-Length: 100000\r\n\r\n{text}").as_bytes());
        client
    };
    let mut first = begin();
    assert!(first.is_silent(), "the rest is waited for");
    let refused = begin().receive("POST");
    assert_eq!((refused.status(), refused.field("connection")), (503, Some("close")));
    assert!(refused.problem().contains("waits in memory"), "{}", refused.problem());
    assert_eq!(service.post("/api/inspect", "HTTP/1.1 200 OK").status(), 200);
    first.write(b"x");
    assert_eq!(first.receive("POST").status(), 200);
    drop(first);
    let mut last = begin();
    assert!(last.is_silent(), "there is room again");
}
