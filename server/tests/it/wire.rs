//! Transcripts: the bytes of the simulator, without a socket and without waiting.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http_status::{Code, Fault};
use serde_json::Value;

use crate::service::{End, Service};

fn bytes(value: &Value) -> Vec<u8> {
    let bytes = BASE64_STANDARD.decode(value["bytes"].as_str().unwrap()).unwrap();
    assert_eq!(value["text"], *String::from_utf8_lossy(&bytes));
    bytes
}

/// The bytes of a direction, all together.
fn passed(transcript: &Value, direction: &str) -> Vec<u8> {
    let segments = transcript["segments"].as_array().unwrap().iter();
    let segments = segments.filter(|segment| segment["direction"] == direction);
    segments.flat_map(bytes).collect()
}

fn times(transcript: &Value) -> Vec<u64> {
    let segments = transcript["segments"].as_array().unwrap().iter();
    segments.map(|segment| segment["at_ms"].as_u64().unwrap()).collect()
}

/// Without the dates and the addresses, which differ.
fn alike(bytes: &[u8]) -> String {
    let text = bytes.escape_ascii().to_string().replace("\\n", "\\n\n");
    let varying = ["date: ", "\\\"time\\\": ", "\\\"remote_addr\\\": ", "imulated at "];
    let lines = text.lines().map(|line| {
        let found = varying.iter().find_map(|name| Some(line.find(name)? + name.len()));
        found.map_or_else(|| line.to_owned(), |end| format!("{}…", &line[..end]))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What a request gets on a socket, and how that ends; the client closes its side,
/// which a service that keeps the connection open answers by closing its own.
fn on_a_socket(service: &Service, request: &str) -> (Vec<u8>, End) {
    let mut client = service.connect();
    client.write(request.as_bytes());
    if !request.contains("fault=") {
        client.close_own_side();
    }
    client.rest_and_end()
}

fn transcript(service: &Service, request: &str) -> Value {
    let mut client = service.connect();
    client.write(request.replacen("/api/status/", "/api/wire/", 1).as_bytes());
    let response = client.receive("GET");
    assert_eq!(response.status(), 200, "{request}");
    assert_eq!(response.field("simulated-status"), None);
    response.json()
}

fn get(target: &str) -> String {
    format!("GET /api/status/{target} HTTP/1.1\r\nhost: lab.example\r\n\r\n")
}

#[test]
fn the_transcript_of_every_code_is_what_a_socket_gets() {
    let service = Service::start();
    for code in Code::all() {
        let request = get(&code.to_string());
        let transcript = transcript(&service, &request);
        let (socket, _) = on_a_socket(&service, &request);
        let recorded = passed(&transcript, "response");
        assert_eq!(alike(&recorded), alike(&socket), "{code}");
        assert_eq!(recorded.len(), socket.len(), "{code}");
        assert_eq!(passed(&transcript, "request"), request.as_bytes(), "{code}");
        assert_eq!(bytes(&transcript["request"]), request.as_bytes(), "{code}");
        let ended = if code.get() == 408 { "closed" } else { "open" };
        assert_eq!(transcript["ended"], ended, "{code}");
        let curl = serde_json::json!({ "exit": 0, "message": null });
        assert_eq!(transcript["curl"], curl, "{code}");
    }
}

#[test]
fn the_transcript_of_every_fault_is_what_a_socket_gets() {
    let service = Service::with(&["--max-delay", "200ms"]);
    for fault in Fault::ALL {
        for query in
            ["", "&interim=103,102&body=0123456789&drip=100ms", "&omit=Content-Length"]
        {
            let request = get(&format!("503?fault={}{query}", fault.id()));
            let transcript = transcript(&service, &request);
            let (socket, end) = on_a_socket(&service, &request);
            let recorded = passed(&transcript, "response");
            assert_eq!(alike(&recorded), alike(&socket), "{request}");
            let ended = match end {
                End::Closed => "closed",
                End::Reset => "reset",
            };
            assert_eq!(transcript["ended"], ended, "{request}");
            let silence = match fault {
                Fault::Stall => 200,
                // A reset discards what is still on its way.
                Fault::ResetAfterHeaders => 50,
                _ => 0,
            };
            let ended_at = transcript["ended_at_ms"].as_u64().unwrap();
            let last = &transcript["segments"].as_array().unwrap().last().unwrap();
            let rest = ended_at - last["at_ms"].as_u64().unwrap();
            assert_eq!(rest, silence, "{request}");
            assert_eq!(transcript["curl"]["exit"], fault.about().curl, "{request}");
        }
    }
}

#[test]
fn other_requests_have_their_transcripts_too() {
    let service = Service::start();
    let head = |rest: &str| format!(" HTTP/1.1\r\nhost: lab.example\r\n{rest}\r\n");
    let requests = [
        format!(
            "POST /api/status/404/v1/a%20b?x=1{}a=1",
            head("content-length: 3\r\n")
        ),
        format!("POST /api/status/200{}", head("content-length: 0\r\n")),
        format!("BREW /api/status/418{}", head("x-own: a\r\nx-own: b\r\n")),
        format!("OPTIONS /api/status/503{}", head("")),
        format!("GET /api/status/206{}", head("range: bytes=5-9\r\n")),
        format!("GET /api/status/503{}", head("connection: close\r\n")),
        format!("GET /api/status/304{}", head("if-none-match: \"a\"\r\n")),
        format!(
            "OPTIONS /api/status/503?preflight=simulate{}",
            head("origin: http://b\r\naccess-control-request-method: PUT\r\n")
        ),
        "GET /api/status/103 HTTP/1.0\r\n\r\n".to_owned(),
        format!("GET /api/status/200?size=100000{}", head("accept: text/html\r\n")),
        format!(
            "GET /api/status/101{}",
            head(
                "connection: Upgrade\r\nupgrade: websocket\r\n\
                 sec-websocket-version: 13\r\n\
                 sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            )
        ),
    ];
    for request in requests {
        let transcript = transcript(&service, &request);
        let recorded = passed(&transcript, "response");
        let (socket, _) = on_a_socket(&service, &request);
        assert_eq!(alike(&recorded), alike(&socket), "{request}");
        assert_eq!(bytes(&transcript["request"]), request.as_bytes(), "{request}");
        assert_eq!(transcript["curl"]["exit"], 0, "{request}");
    }
}

#[test]
fn a_transcript_of_a_client_that_waits_for_a_100_shows_it_wait() {
    let service = Service::start();
    let expecting = [
        ("200", vec!["request", "response", "request", "response"]),
        ("404?interim=102,100", vec!["request", "response", "request", "response"]),
        ("413", vec!["request", "response"]),
    ];
    for (code, directions) in expecting {
        let mut client = service.connect();
        let fields = [("Expect", "100-continue"), ("Content-Length", "3")];
        client.send("POST", &format!("/api/wire/{code}"), &fields, "");
        assert_eq!(client.receive("POST").status(), 100);
        client.write(b"abc");
        let transcript = client.receive("POST").json();
        let sent = passed(&transcript, "request");
        assert_eq!(sent.ends_with(b"\r\n\r\nabc"), directions.len() > 2, "{code}");
        let segments = transcript["segments"].as_array().unwrap().iter();
        let shown: Vec<_> =
            segments.map(|segment| segment["direction"].clone()).collect();
        assert_eq!(shown, directions, "{code}");
    }
}

#[test]
fn times_are_those_of_the_plan_and_nothing_waits() {
    let service = Service::with(&["--max-delay", "3600s", "--max-waiting", "0"]);
    let cases: [(&str, &[u64]); 8] = [
        ("200", &[0, 0]),
        ("200?delay=1800s", &[0, 1_800_000]),
        ("200?interim=103&delay=1800s", &[0, 0, 1_800_000]),
        ("200?body_delay=5s", &[0, 0, 5_000]),
        ("200?delay=1s&body_delay=5s", &[0, 1_000, 6_000]),
        ("200?drip=200ms&body=abcd", &[0, 0, 50, 100, 150, 200]),
        ("200?fault=stall", &[0, 0]),
        ("200?fault=truncate&delay=1s&body_delay=1s", &[0, 1_000, 2_000]),
    ];
    for (target, expected) in cases {
        let transcript = transcript(&service, &get(target));
        assert_eq!(times(&transcript), expected, "{target}");
    }
    let transcript = transcript(&service, &get("200?drip=3600s&size=5000"));
    assert!(times(&transcript).len() < 1100, "portions have a limit");
    assert_eq!(times(&transcript).last(), Some(&3_600_000));
    assert!(service.get("/api/status/200?delay=1ms").problem().contains("delayed"));
}

#[test]
fn a_transcript_is_a_document_of_its_own() {
    let service = Service::start();
    let response = service.get("/api/wire/204?interim=103&format=none");
    let text = response.show();
    let at = text.find("| ").unwrap();
    insta::assert_snapshot!("transcript_head", &text[..at]);
    let mut document = response.json();
    // The date is in them.
    document["segments"][1]["bytes"] = "…".into();
    document["segments"][1]["text"] =
        alike(document["segments"][1]["text"].as_str().unwrap().as_bytes()).into();
    let shown = serde_json::to_string_pretty(&document).unwrap();
    insta::assert_snapshot!("transcript", shown);
}

#[test]
fn a_head_is_shown_to_whoever_asks_for_it_by_another_method() {
    let service = Service::start();
    let fields = [("X-HTTP-Method-Override", "HEAD")];
    let transcript = service.ask("GET", "/api/wire/502", &fields).json();
    let shown = String::from_utf8(bytes(&transcript["request"])).unwrap();
    assert!(shown.starts_with("HEAD /api/status/502 HTTP/1.1\r\n"), "{shown}");
    assert!(!shown.contains("override"), "{shown}");
    let received = passed(&transcript, "response");
    assert!(received.ends_with(b"\r\n\r\n"), "no content");

    // Itself, a HEAD has the fields of the GET (RFC 9110 section 9.3.2).
    let [get, head] = ["GET", "HEAD"].map(|method| {
        let response = service.ask(method, "/api/wire/502", &[]);
        response.field("content-length").unwrap().to_owned()
    });
    assert_eq!(get, head);
    let fields = [("X-HTTP-Method-Override", "two words")];
    let refused = service.ask("GET", "/api/wire/502", &fields);
    assert_eq!(refused.status(), 400);
    assert!(refused.problem().contains("names no method"));
}

#[test]
fn what_the_simulator_refuses_is_refused_here() {
    let service = Service::start();
    for (target, detail) in [
        ("/api/wire/99", "100 to 999"),
        ("/api/wire/", "codes"),
        ("/api/wire/200?delay=2&fault=boom", "`fault=boom`"),
        ("/api/wire/302?location=//evil.example", "another host"),
    ] {
        let response = service.get(target);
        assert_eq!(response.status(), 400, "{target}");
        let simulated = service.get(&target.replace("/wire/", "/status/"));
        assert_eq!(response.problem(), simulated.problem(), "{target}");
        assert!(!detail.is_empty() && response.problem().len() > 10, "{target}");
    }
    let tunnel = [("X-HTTP-Method-Override", "CONNECT")];
    assert_eq!(service.ask("GET", "/api/wire/200", &tunnel).status(), 501);
    let large = service.post("/api/wire/200", &"x".repeat(70_000));
    assert_eq!(large.status(), 413);
    assert!(large.problem().contains("65536"));
}

#[test]
fn a_preflight_of_the_transcript_itself_succeeds() {
    let service = Service::start();
    let fields = [
        ("Origin", "http://b.example"),
        ("Access-Control-Request-Method", "PUT"),
        ("Access-Control-Request-Headers", "x-own"),
    ];
    let response = service.ask("OPTIONS", "/api/wire/503", &fields);
    assert_eq!(response.status(), 204);
    assert_eq!(response.field("access-control-allow-methods"), Some("PUT"));
    assert_eq!(response.field("access-control-allow-headers"), Some("x-own"));
}

#[test]
fn the_largest_transcript_is_bounded() {
    let service = Service::start();
    for target in [
        "/api/wire/200?size=1048576",
        "/api/wire/200?size=1048576&drip=30s&omit=Content-Length",
        "/api/wire/200?fault=endless-headers&interim=103",
    ] {
        let length = service.get(target).content.len();
        assert!((2_000_000..4_000_000).contains(&length), "{target}: {length}");
    }
}

#[test]
fn a_choice_is_made_once() {
    let service = Service::start();
    for _ in 0..20 {
        let transcript = transcript(&service, &get("200-209"));
        let recorded = String::from_utf8(passed(&transcript, "response")).unwrap();
        let status = recorded.get(9..12).unwrap();
        assert!(recorded.contains(&format!("simulated-status: {status}\r\n")));
    }
}
