//! Every code with every kind of method, on raw sockets.

use http_status::{Code, catalog};

use crate::service::{Client, Response, Service};

/// Methods of RFC 9110 and RFC 5789 but CONNECT, and one that nobody made.
const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"];

/// Fields of every simulated response.
const ALWAYS: [(&str, &str); 6] = [
    ("access-control-allow-origin", "*"),
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none'; sandbox"),
    ("timing-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
    ("date", ""),
];

fn status_line(code: Code) -> String {
    let phrase = catalog::entry(code).map_or("Unassigned", |entry| entry.phrase);
    format!("HTTP/1.1 {code} {phrase}")
}

fn send(client: &mut Client, method: &str, code: Code) {
    let content = if matches!(method, "POST" | "PUT" | "PATCH") { "a=1" } else { "" };
    client.send(method, &format!("/api/status/{code}"), &[], content);
}

/// The final response, after the interim one that a 1xx is.
fn receive(client: &mut Client, method: &str, code: Code) -> Response {
    if code.is_interim() && code != Code::SWITCHING_PROTOCOLS {
        let interim = client.receive(method);
        assert_eq!(interim.status_line, status_line(code));
        assert_eq!(interim.field("content-length"), None);
    }
    client.receive(method)
}

fn final_code(code: Code) -> Code {
    match code.get() {
        101 => Code::UPGRADE_REQUIRED,
        100..=199 => Code::OK,
        _ => code,
    }
}

fn check(response: &Response, method: &str, code: Code) {
    let sent = final_code(code);
    let case = format!("{method} {code}: {response:?}");
    assert_eq!(response.status_line, status_line(sent), "{case}");
    assert_eq!(response.field("simulated-status"), Some(&*sent.to_string()), "{case}");
    for (name, value) in ALWAYS {
        let own = response.field(name).unwrap_or_else(|| panic!("no {name}: {case}"));
        assert!(value.is_empty() || own == value, "{name}: {case}");
    }
    let exposed = response.field("access-control-expose-headers").unwrap();
    let exposed: Vec<_> = exposed.split(", ").collect();
    for (name, _) in response.fields.iter().filter(|(name, _)| name != "connection") {
        assert!(exposed.contains(&name.as_str()), "{name} is not exposed: {case}");
    }
    if let Some(entry) = catalog::entry(sent) {
        let required = entry.required.iter();
        assert!(required.clone().all(|name| response.field(name).is_some()), "{case}");
        let forbidden = entry.forbidden.iter();
        assert!(forbidden.clone().all(|name| response.field(name).is_none()), "{case}");
    }
    check_content(response, method, sent, &case);
}

fn check_content(response: &Response, method: &str, sent: Code, case: &str) {
    let length = response.field("content-length");
    match sent.get() {
        204 | 304 => {
            assert_eq!(length, None, "{case}");
            assert_eq!(response.field("content-type"), None, "{case}");
        }
        205 => {
            assert_eq!(length, Some("0"), "{case}");
            assert_eq!(response.field("content-type"), None, "{case}");
        }
        _ => {
            assert_eq!(
                response.field("content-type"),
                Some("application/json"),
                "{case}"
            );
            assert!(length.unwrap().parse::<usize>().unwrap() > 100, "{case}");
            if method != "HEAD" {
                let document = response.json();
                assert_eq!(document["status"], sent.get(), "{case}");
                assert_eq!(document["request"]["method"], method, "{case}");
                assert_eq!(document["simulated"], true, "{case}");
            }
        }
    }
}

/// One connection serves all codes of a method, so a wrong length in any
/// response breaks the next.
#[test]
fn every_code_has_its_status_framing_and_content_with_every_method() {
    let service = Service::start();
    for method in METHODS {
        let mut client = service.connect();
        for code in Code::all() {
            send(&mut client, method, code);
            let response = receive(&mut client, method, code);
            check(&response, method, code);
            if response.field("connection") == Some("close") {
                assert_eq!(code.get(), 408);
                assert!(client.is_closed());
                client = service.connect();
            }
        }
    }
}

#[test]
fn a_head_has_the_length_of_the_get() {
    let service = Service::start();
    let mut client = service.connect();
    for code in Code::all().filter(|code| code.get() != 408) {
        let length = |client: &mut Client, method: &str| {
            send(client, method, code);
            let response = receive(client, method, code);
            response.field("content-length").map(str::to_owned)
        };
        // Allow and Content-Range follow the method; nothing of that is in the
        // content.
        assert_eq!(length(&mut client, "HEAD"), length(&mut client, "GET"), "{code}");
    }
}

#[test]
fn registered_codes_answer_word_for_word() {
    let service = Service::start();
    for code in [200, 206, 304, 401, 405, 426, 502, 599] {
        let shown = service.get(&format!("/api/status/{code}")).show();
        insta::assert_snapshot!(format!("answer_{code}"), shown);
    }
}

#[test]
fn a_time_out_closes_the_connection() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/api/status/408", &[], "");
    assert_eq!(client.receive("GET").field("connection"), Some("close"));
    assert!(client.is_closed());
}

#[test]
fn the_rest_of_the_path_is_echoed() {
    let service = Service::start();
    let response = service.get("/api/status/201/v1/users%20x/7?y=%C3%A9");
    let request = &response.json()["request"];
    assert_eq!(response.status(), 201);
    assert_eq!(service.get("/api/status/201/").status(), 201);
    assert_eq!(request["path"], "/api/status/201/v1/users%20x/7");
    assert_eq!(request["query"], serde_json::json!([["y", "é"]]));
    assert_eq!(
        request["url"],
        "http://lab.example/api/status/201/v1/users%20x/7?y=%C3%A9"
    );
}
