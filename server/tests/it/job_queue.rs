//! Costly work: so much of it runs at once, so much waits, and the rest is refused at once.

use std::time::{Duration, Instant};

use crate::{
    frames::Frames,
    service::{Client, Response, Service},
};

/// One job runs, one waits for as long as it takes.
const ONE_AND_ONE: [&str; 3] =
    ["--max-jobs=1", "--max-queued-jobs=1", "--max-queue-time=60s"];

/// Half of that wait: whoever is refused sooner has not waited.
const AT_ONCE: Duration = Duration::from_secs(30);

/// Long enough for a request to arrive, and far less than the text below takes.
pub(crate) const MOMENT: Duration = Duration::from_millis(50);

/// How often a test begins again, where a job ended before all was seen.
const TRIES: usize = 20;

const INSPECT: &str = "/api/inspect";

/// A text that takes long to inspect: as many responses as are read, and many fields.
pub(crate) fn costly_text() -> String {
    let fields: String = (0..90).map(|number| format!("A{number}: b\r\n")).collect();
    let response = format!("HTTP/1.1 200 OK\r\n{fields}\r\n");
    let mut text = response.repeat(1000);
    text.truncate(1024 * 1024);
    text
}

/// Begins to inspect that text.
fn begin(service: &Service) -> Client {
    let mut client = service.connect();
    client.send("POST", INSPECT, &[], &costly_text());
    std::thread::sleep(MOMENT);
    client
}

fn inspect_little(service: &Service) -> Response {
    service.post(INSPECT, "HTTP/1.1 200 OK")
}

fn is_full(service: &Service) -> bool {
    inspect_little(service).status() == 503
}

const PAGE: &str = "/codes/502";

/// What each kind of costly work is answered with while a job runs and another waits, and
/// what is asked after that.
fn while_full(service: &Service) -> Option<(Vec<Response>, Vec<Response>)> {
    let mut clients = [begin(service), begin(service)];
    let begun = Instant::now();
    let costly = [
        inspect_little(service),
        service.get(PAGE),
        service.get("/search?q=a"),
        service.get("/no-such-page"),
        service.get("/api/wire/200?size=1048576"),
        service.post("/inspect", "text=a"),
        service.get("/cards/418.png"),
    ];
    let cheap = ["/api/status/200", "/api/wire/200", "/robots.txt", "/search.json?q=a"]
        .map(|target| service.get(target));
    let was_full = is_full(service);
    assert!(!was_full || begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
    for client in &mut clients {
        let status = client.receive("POST").status();
        assert!(!was_full || status == 200, "who has a place is served");
    }
    was_full.then(|| (costly.into(), cheap.into()))
}

#[test]
fn what_is_past_the_bound_is_refused_at_once() {
    let service = Service::with(&ONE_AND_ONE);
    // The first page of a process takes long.
    service.get(PAGE);
    let (costly, cheap) = (0..TRIES).find_map(|_| while_full(&service)).unwrap();
    insta::assert_snapshot!("queue_is_full", costly[0].show());
    for refused in &costly {
        assert_eq!(refused.status(), 503);
        assert_eq!(refused.content, costly[0].content);
        assert_eq!(refused.field("retry-after"), Some("1"));
    }
    for answer in cheap {
        assert_eq!(answer.status(), 200);
    }
    for target in [PAGE, "/cards/418.png"] {
        assert_eq!(service.get(target).status(), 200, "the places are free again");
    }
}

#[test]
fn whoever_waits_too_long_is_refused() {
    let service = Service::with(&["--max-jobs=1", "--max-queue-time=1ms"]);
    loop {
        let mut clients = [begin(&service), begin(&service)];
        let answers = clients.each_mut().map(|client| client.receive("POST"));
        if let Some(refused) = answers.iter().find(|answer| answer.status() == 503) {
            assert!(refused.problem().contains("waited for too long"));
            assert_eq!(refused.field("retry-after"), Some("1"));
            return;
        }
    }
}

/// Whether somebody waits for the job that runs: neither refused, nor answered.
fn waits(service: &Service) -> bool {
    let mut client = service.connect();
    client.send("POST", INSPECT, &[], "HTTP/1.1 200 OK");
    client.is_silent()
}

/// Somebody waits for a job, and leaves: the place is free while the job runs.
fn assert_gives_place_back<W>(wait: impl Fn(&Service) -> W, leave: impl Fn(W)) {
    let is_seen = |service: Service| {
        let mut running = begin(&service);
        let waiting = wait(&service);
        std::thread::sleep(MOMENT);
        let was_full = is_full(&service);
        leave(waiting);
        std::thread::sleep(MOMENT);
        was_full && waits(&service) && running.is_silent()
    };
    let is_seen = (0..TRIES).any(|_| is_seen(Service::with(&ONE_AND_ONE)));
    assert!(is_seen, "the place was never free while the job ran");
}

#[test]
fn whoever_leaves_while_waiting_gives_the_place_back() {
    assert_gives_place_back(begin, drop);
}

#[test]
fn whoever_resets_a_stream_while_waiting_gives_the_place_back() {
    /// `RST_STREAM` and CANCEL (RFC 9113 sections 6.4 and 7).
    const RST_STREAM: u8 = 3;
    const CANCEL: [u8; 4] = [0, 0, 0, 8];
    let wait = |service: &Service| {
        let mut frames = Frames::open(service, 65_535);
        frames.get(1, PAGE);
        frames
    };
    assert_gives_place_back(wait, |mut frames| {
        frames.send(RST_STREAM, 0, 1, &CANCEL);
    });
}
