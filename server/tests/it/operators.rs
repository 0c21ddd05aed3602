//! What operators see: health, version, metrics, the log.

use std::{
    io::Read as _,
    net::{SocketAddr, TcpListener},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    frames::Frames,
    process::Process,
    service::{Client, Service},
};

/// The metrics, without those of the process and without how long responses took.
fn counted(text: &str) -> String {
    let left_out =
        ["_memory_", "_descriptors", "_panics", "_bucket", "_sum", "_connections "];
    let lines = text.lines().filter(|line| {
        !line.starts_with('#') && !left_out.iter().any(|name| line.contains(name))
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_service_says_how_it_is() {
    let service = Service::start();
    let mut shown = String::new();
    for path in ["/healthz", "/readyz", "/version"] {
        shown += &format!("{path}\n{}\n\n", service.get(path).show());
        assert_eq!(service.ask("HEAD", path, &[]).status(), 200, "{path}");
        assert_eq!(service.post(path, "").status(), 405, "{path}");
    }
    insta::assert_snapshot!("health", shown);
}

#[test]
fn a_service_that_stops_is_not_ready() {
    let mut service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/readyz", &[], "");
    assert_eq!(client.receive("GET").status(), 200);
    client.send("GET", "/api/status/200?delay=300ms", &[], "");
    client.write(b"GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n");
    std::thread::sleep(Duration::from_millis(100));
    service.stop();
    // The response under way is the last of its connection.
    assert_eq!(client.receive("GET").field("connection"), Some("close"));
}

#[test]
fn what_was_asked_and_answered_is_counted() {
    let service = Service::with(&["--max-waiting", "0"]);
    for target in [
        "/api/status/503",
        "/api/status/503?key=a",
        "/api/status/103",
        "/api/status/200?fault=empty",
        // Ours: a limit, an ask that is none, no such page, a transcript.
        "/api/status/200?delay=1s",
        "/api/status/200?delay=never",
        "/nothing",
        "/api/wire/418",
    ] {
        let mut client = service.connect();
        client.send("GET", target, &[("Connection", "close")], "");
        client.rest();
    }
    let metrics = service.get("/metrics");
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    assert_eq!(metrics.field("content-type"), Some(media_type));
    assert!(metrics.text().ends_with("# EOF\n"));
    insta::assert_snapshot!("metrics", counted(&metrics.text()));
}

#[test]
fn how_connections_fail_is_counted() {
    let garbage = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nno frame of HTTP/2";
    for (sent, closes, expected) in [
        ("no HTTP\r\n\r\n", false, "not-http"),
        ("GET / HTTP/1.1\r\nHost:", true, "incomplete"),
        ("GET / HTTP/1.1\r\nHost:", false, "timeout"),
        (garbage, false, "http2-protocol"),
    ] {
        let service = Service::with(&["--max-head-time", "200ms"]);
        let mut client = service.connect();
        client.write(sent.as_bytes());
        if closes {
            client.close_own_side();
        }
        client.rest_and_end();
        let line =
            format!("statuslab_connection_failures_total{{reason=\"{expected}\"}} 1\n");
        let begun = Instant::now();
        let mut text = String::new();
        // The client learns of the end before the connection is over here.
        while !text.contains(&line) && begun.elapsed() < Duration::from_secs(5) {
            text = service.get("/metrics").text();
        }
        assert!(text.contains(&line), "{sent:?}: {text}");
    }
}

#[test]
fn a_delay_that_was_asked_for_is_none_of_ours() {
    let service = Service::start();
    service.get("/api/status/200?delay=300ms");
    let text = service.get("/metrics").text();
    let sum = "statuslab_response_seconds_sum{by=\"simulator\"} ";
    let sum = text.lines().find_map(|line| line.strip_prefix(sum)).unwrap();
    assert!(sum.parse::<f64>().unwrap() < 0.2, "{sum}");
}

/// An address that nobody listens on.
fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn get(address: SocketAddr, target: &str) -> (u16, String) {
    let mut client = Client::connect(address);
    client.send("GET", target, &[("Connection", "close")], "");
    let response = client.receive("GET");
    (response.status(), response.text())
}

#[test]
fn operators_have_a_listener_of_their_own() {
    let admin = free_address();
    let process = Process::statuslab(&["--admin-listen", &admin.to_string()]);
    assert_eq!(get(process.address, "/api/status/503").0, 503);
    for (address, target, expected) in [
        (process.address, "/metrics", 404),
        (process.address, "/healthz", 200),
        (admin, "/healthz", 200),
        (admin, "/readyz", 200),
        (admin, "/version", 200),
        (admin, "/api/status/503", 404),
        (admin, "/", 404),
    ] {
        assert_eq!(get(address, target).0, expected, "{address} {target}");
    }
    let (status, text) = get(admin, "/metrics");
    assert_eq!(status, 200);
    assert!(text.contains("statuslab_asked_total{code=\"503\"} 1\n"), "{text}");
}

/// The lines that a process has written when it has ended, after these requests.
fn logged(arguments: &[&str], targets: &[&str]) -> Vec<String> {
    logged_of(arguments, |address| {
        for target in targets {
            let mut client = Client::connect(address);
            let fields =
                [("Connection", "close"), ("X-Request-Id", "one"), ("X-A", "b")];
            client.send("GET", target, &fields, "");
            client.rest();
        }
    })
}

/// The same after whatever clients do.
fn logged_of(arguments: &[&str], clients: impl FnOnce(SocketAddr)) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statuslab"));
    command.args(["--listen", "127.0.0.1:0"]).args(arguments).stderr(Stdio::piped());
    let mut process = Process::start(&mut command);
    clients(process.address);
    let id = process.child.id().to_string();
    assert!(Command::new("kill").args(["-s", "TERM", &id]).status().unwrap().success());
    let begun = Instant::now();
    while process.child.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(10));
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut text = String::new();
    process.child.stderr.take().unwrap().read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

const TARGETS: [&str; 4] = [
    "/api/status/500?body=secret",
    "/api/status/200?fault=empty",
    "/nothing%0aelse?q=secret",
    "/api/status/200?delay=1ms",
];

#[test]
fn requests_are_logged_where_that_is_wanted() {
    assert_eq!(logged(&[], &TARGETS), Vec::<String>::new());
    let off = ["--log", "off", "--log-requests", "queries"];
    assert_eq!(logged(&off, &TARGETS), Vec::<String>::new());

    let lines = logged(&["--log", "json", "--log-requests", "paths"], &TARGETS);
    let shown: Vec<_> = lines.iter().map(|line| without_times(line)).collect();
    insta::assert_snapshot!("log", shown.join("\n"));

    let lines = logged(&["--log-requests", "queries"], &TARGETS);
    assert!(lines[0].contains("target=\"/api/status/500?body=secret\""), "{lines:?}");
}

/// A library warns of each connection that it ends so.
#[test]
fn a_flood_of_resets_leaves_nothing_in_the_log() {
    const RST_STREAM: u8 = 3;
    const CANCEL: [u8; 4] = [0, 0, 0, 8];
    let lines = logged_of(&[], |address| {
        let mut frames = Frames::to(address, 65_535);
        for stream in (0..1000).map(|number| 2 * number + 1) {
            frames.get(stream, "/api/status/200");
            frames.send(RST_STREAM, 0, stream, &CANCEL);
        }
        let ended = frames.receive(1999).ended;
        assert_eq!(ended, "goaway ENHANCE_YOUR_CALM");
    });
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn lines_that_are_too_many_are_counted() {
    let most = ["--log", "json", "--log-requests", "paths", "--max-log-lines", "1"];
    let lines = logged(&most, &TARGETS);
    assert!(lines.len() < TARGETS.len(), "{lines:?}");
}

/// A line of the log as JSON, without what differs each time.
fn without_times(line: &str) -> String {
    let mut line: Value = serde_json::from_str(line).unwrap();
    for name in ["timestamp", "ms", "client"] {
        assert!(line.as_object_mut().unwrap().remove(name).is_some(), "{line}");
    }
    line.to_string()
}

/// The names of metrics that a text has, such as `statuslab_keys`.
fn metric_names(text: &str) -> Vec<&str> {
    let words = text.split(|char: char| !(char.is_ascii_lowercase() || char == '_'));
    words.filter(|word| word.starts_with("statuslab_")).collect()
}

#[test]
fn dashboard_and_alerts_ask_for_metrics_that_there_are() {
    // Something of each kind has to have happened.
    let service = Service::with(&["--max-waiting", "0"]);
    let faulty = "GET /api/status/200?fault=empty HTTP/1.1\r\nHost: a\r\n\r\n";
    for sent in [faulty, "no HTTP\r\n\r\n"] {
        service.exchange(sent.as_bytes());
    }
    service.get("/api/status/200?delay=1s");
    let begun = Instant::now();
    let mut text = String::new();
    while !text.contains("connection_failures") && begun.elapsed().as_secs() < 5 {
        text = service.get("/metrics").text();
    }
    let described = |name: &str| {
        let name = ["_total", "_bucket", "_seconds_bucket"]
            .iter()
            .find_map(|end| name.strip_suffix(end))
            .unwrap_or(name);
        [" ", "_seconds "]
            .iter()
            .any(|end| text.contains(&format!("# TYPE {name}{end}")))
    };
    for file in ["prometheus-rules.yaml", "grafana-dashboard.json"] {
        let path = format!("{}/../deploy/{file}", env!("CARGO_MANIFEST_DIR"));
        let file_text = std::fs::read_to_string(path).unwrap();
        let names = metric_names(&file_text);
        assert!(names.len() >= 6, "{file}");
        for name in names {
            assert!(described(name), "{file} asks for {name}");
        }
    }
}
