//! What is not answered with the status that was asked for, and why.

use std::fmt::Write as _;

use crate::service::{Response, Service};

fn first(service: &Service, bytes: &[u8]) -> Response {
    let mut client = service.connect();
    client.write(bytes);
    client.receive("GET")
}

#[test]
fn bad_codes_are_refused_in_words() {
    let service = Service::start();
    let long = "1".repeat(10_000);
    let codes = [
        "0", "99", "1000", "-1", "abc", "200.0", "0200", "%20200", "200,", "200:x",
        "500-400", &long, "", "%00", "2%0d%0a", "200%2F", "٢٠٠",
    ];
    let mut shown = String::new();
    for codes in codes {
        let response = first(
            &service,
            format!("GET /api/status/{codes}/x HTTP/1.1\r\nHost: a\r\n\r\n").as_bytes(),
        );
        assert_eq!(response.status(), 400, "{codes}");
        let name = codes.get(..20).unwrap_or(codes);
        writeln!(shown, "{name}\n    {}", response.problem()).unwrap();
    }
    insta::assert_snapshot!("refused_codes", shown);
}

#[test]
fn bad_options_are_refused_with_every_problem_by_name() {
    let service = Service::start();
    let response =
        service.get("/api/status/200?delay=2&format=xml&location=//evil.example");
    insta::assert_snapshot!("refused_options", response.show());
    for query in [
        "header=X:%0d%0aY: z",
        "header=X:%00",
        "reason=a%0db",
        "location=/%0a",
        "body=%00",
        "type=text/plain%0a",
        "x=%ff",
        "x=%zz",
        "size=1048577",
        "delay=31s",
    ] {
        let response =
            service.get(&format!("/api/status/200?{}", query.replace(' ', "%20")));
        assert_eq!(response.status(), 400, "{query}");
        assert!(!response.problem().is_empty(), "{query}");
    }
}

#[test]
fn broken_requests_are_refused_in_words() {
    let service = Service::start();
    let long = "x".repeat(100_000);
    let target = "GET /api/status/200";
    let host = "HTTP/1.1\r\nHost: a\r\n";
    let cases: Vec<(&str, Vec<u8>, u16)> = vec![
        ("no Host", format!("{target} HTTP/1.1\r\n\r\n").into(), 400),
        ("two Hosts", format!("{target} {host}Host: b\r\n\r\n").into(), 400),
        (
            "Host that is none",
            format!("{target} HTTP/1.1\r\nHost: a b\r\n\r\n").into(),
            400,
        ),
        ("GET *", b"GET * HTTP/1.1\r\nHost: a\r\n\r\n".to_vec(), 400),
        ("garbage", b"GARBAGE\r\n\r\n".to_vec(), 400),
        (
            "a field without colon",
            format!("{target} {host}nonsense\r\n\r\n").into(),
            400,
        ),
        ("a space in the name", format!("{target} {host}a b: c\r\n\r\n").into(), 400),
        (
            "bytes above US-ASCII",
            [format!("{target} {host}x: ").as_bytes(), b"\xff\r\n\r\n"].concat(),
            400,
        ),
        ("UTF-8 in a value", format!("{target} {host}x: é\r\n\r\n").into(), 400),
        ("a NUL in a value", format!("{target} {host}x: \0\r\n\r\n").into(), 400),
        ("a path of invalid UTF-8", format!("{target}/%ff {host}\r\n").into(), 400),
        (
            "raw bytes in the path",
            [b"GET /api/status/200/\xff".as_slice(), b" HTTP/1.1\r\nHost: a\r\n\r\n"]
                .concat(),
            400,
        ),
        ("a query of 100 KB", format!("{target}?{long} {host}\r\n").into(), 431),
        ("a field of 100 KB", format!("{target} {host}x: {long}\r\n\r\n").into(), 431),
        (
            "two lengths",
            format!("{target} {host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n")
                .into(),
            400,
        ),
        (
            "a bad length",
            format!("{target} {host}Content-Length: x\r\n\r\n").into(),
            400,
        ),
        (
            "a bad chunk",
            format!(
                "POST /api/status/200 {host}Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            )
            .into(),
            400,
        ),
        ("CONNECT", b"CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n".to_vec(), 501),
        (
            "another version",
            format!("{target} HTTP/3.0\r\nHost: a\r\n\r\n").into(),
            400,
        ),
    ];
    let mut shown = String::new();
    for (name, bytes, status) in cases {
        let response = first(&service, &bytes);
        assert_eq!(response.status(), status, "{name}: {response:?}");
        writeln!(shown, "{name}\n    {} {}", response.status(), response.problem())
            .unwrap();
    }
    insta::assert_snapshot!("broken_requests", shown);
}

#[test]
fn a_host_is_a_host_and_a_port() {
    let service = Service::start();
    let hosts = [
        ("a", 200),
        ("a:80", 200),
        ("a:", 200),
        ("", 200),
        ("[::1]:3000", 200),
        ("a%41", 200),
        ("a:b", 400),
        ("a:1:2", 400),
        ("[::1", 400),
        ("[a]", 400),
        ("a%zz", 400),
        ("]", 400),
        ("a:99999999", 400),
        ("a:99999", 400),
        ("a:65535", 200),
        ("a:+1", 400),
        ("a/b", 400),
        ("a@b", 400),
    ];
    for (host, status) in hosts {
        let request = format!("GET /api/status/200 HTTP/1.1\r\nHost: {host}\r\n\r\n");
        assert_eq!(first(&service, request.as_bytes()).status(), status, "{host}");
    }
}

#[test]
fn a_simulated_refusal_is_not_taken_for_our_own() {
    let service = Service::start();
    for code in [400, 414, 431] {
        for query in
            ["format=none", "body=", "format=none&omit=Content-Length&omit=Date"]
        {
            let target = format!("/api/status/{code}?{query}");
            let response = service.ask("GET", &target, &[("Connection", "close")]);
            let status = code.to_string();
            assert_eq!(response.field("simulated-status"), Some(&*status), "{target}");
            assert_eq!(response.status(), code, "{target}");
        }
    }
}

#[test]
fn no_url_makes_a_document_out_of_proportion() {
    let service = Service::start();
    let many = vec!["100-999"; 1900].join(",");
    for target in [
        format!("/api/status/{many}?seed=1&body_delay=1ms"),
        format!("/api/status/200?{}", "a&".repeat(7000)),
        format!("/api/status/200?{}", "seed&".repeat(2900)),
    ] {
        let length = service.get(&target).content.len();
        // A document repeats its target, as URL, path and query.
        assert!(length < 8 * target.len() + 8_000, "{length} for {}", target.len());
    }
}

#[test]
fn http_1_0_needs_no_host() {
    let service = Service::start();
    let text = service.exchange(b"GET /api/status/404 HTTP/1.0\r\n\r\n");
    assert!(text.starts_with("HTTP/1.0 404 Not Found\r\n"), "{text}");
    assert!(
        text.contains(&format!("\"http://{}/codes/404\"", service.address)),
        "{text}"
    );
}

#[test]
fn a_redirect_may_leave_for_an_allowed_host_only() {
    let service = Service::with(&["--redirect-host", "ok.example,other.example:8080"]);
    for (location, status) in [
        ("https://ok.example/a", 302),
        ("http://other.example:8080", 302),
        ("http://lab.example/x", 302),
        ("https://evil.example/a", 400),
    ] {
        let response = service.get(&format!("/api/status/302?location={location}"));
        assert_eq!(response.status(), status, "{location}");
        assert_eq!(response.field("location").is_some(), status == 302);
    }
}

#[test]
fn unknown_routes_and_methods_are_problems() {
    let service = Service::start();
    let cases = [
        ("GET", "/api", 404),
        ("GET", "/api/nothing/here", 404),
        ("POST", "/api/status", 404),
        ("DELETE", "/api/codes", 405),
        ("POST", "/api/codes/502", 405),
        ("GET", "/api/codes/299", 404),
        ("GET", "/api/codes/abc", 404),
        ("GET", "/pkg/nothing.js", 404),
        ("POST", "/", 405),
        ("PUT", "/codes/502", 405),
        ("POST", "/nothing", 404),
    ];
    for (method, target, status) in cases {
        let response = service.ask(method, target, &[]);
        assert_eq!(response.status(), status, "{method} {target}");
        assert!(!response.problem().is_empty());
        let allow = response.field("allow");
        assert_eq!(allow, (status == 405).then_some("GET, HEAD"), "{method} {target}");
    }
}
