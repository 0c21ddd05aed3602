//! Request targets of every form on every protocol (RFC 9112 section 3.2, RFC 9113
//! section 8.3.1): each gets an answer, and the service is as before.

use std::fmt::Write as _;

use crate::{
    frames::{Came, Frames},
    service::Service,
};

/// Methods and targets on HTTP/1.
const TARGETS: &[(&str, &str)] = &[
    // origin-form
    ("GET", "/api/status/200"),
    ("GET", "/api/status/200?delay=0s"),
    ("GET", "/api//status/200"),
    ("GET", "//evil.example/api/status/200"),
    ("GET", "/api/status/200#part"),
    ("GET", "/%"),
    ("GET", "/.."),
    // absolute-form
    ("GET", "http://other.example/api/status/200"),
    ("GET", "https://other.example:8080/api/status/200"),
    ("GET", "http://other.example"),
    ("GET", "http://other.example?x"),
    ("GET", "HTTP://other.example/api/status/200"),
    ("GET", "http://user@other.example/api/status/200"),
    ("GET", "http://user:pass@other.example/api/status/200"),
    ("GET", "http:///api/status/200"),
    ("GET", "http://:80/api/status/200"),
    ("GET", "http://a:b/api/status/200"),
    ("GET", "http://[::1]:80/api/status/200"),
    ("GET", "ftp://other.example/api/status/200"),
    ("OPTIONS", "http://other.example"),
    // authority-form
    ("GET", "a:80"),
    ("HEAD", "a:80"),
    ("POST", "a:80"),
    ("OPTIONS", "a:80"),
    ("CONNECT", "a:80"),
    ("CONNECT", "a"),
    ("CONNECT", "/api/status/200"),
    ("CONNECT", "http://a/"),
    // asterisk-form
    ("OPTIONS", "*"),
    ("GET", "*"),
    ("HEAD", "*"),
    ("CONNECT", "*"),
    // nonsense
    ("GET", "a"),
    ("HEAD", "a"),
    ("GET", "a/b"),
    ("GET", "?x"),
    ("GET", "#"),
    ("GET", ":"),
    ("GET", "@"),
    ("GET", "**"),
    ("GET", "*/x"),
    ("GET", "http:"),
    ("GET", "http://"),
    ("GET", "://"),
    ("GET", "data:,x"),
    ("GET", "mailto:a@b"),
    ("GET", "\\api\\status\\200"),
    ("GET", "/a b"),
    ("GET", ""),
    ("GET", "\u{e9}"),
];

#[test]
fn every_target_on_http_1_has_its_answer() {
    let service = Service::start();
    let mut shown = String::new();
    for version in ["1.1", "1.0"] {
        for (method, target) in TARGETS {
            let mut client = service.connect();
            let request = format!(
                "{method} {target} HTTP/{version}\r\nHost: lab.example\r\n\
                 Connection: close\r\n\r\n"
            );
            client.write(request.as_bytes());
            let answer = client.receive(method);
            let said = match answer.field("content-type") {
                Some("application/problem+json") if *method != "HEAD" => {
                    answer.problem()
                }
                Some(media_type) => media_type.to_owned(),
                None => String::new(),
            };
            writeln!(
                shown,
                "{method} {target} {version}\n    {} {said}",
                answer.status()
            )
            .unwrap();
        }
    }
    insta::assert_snapshot!("targets_on_http_1", shown);
    assert_eq!(service.get("/api/status/200").status(), 200);
}

#[test]
fn every_target_on_http_2_has_its_answer() {
    let (scheme, authority) = (Some("http"), Some("lab.example"));
    let path = Some("/api/status/200");
    let cases = [
        ("whole", "GET", scheme, authority, path, None),
        ("no :path", "GET", scheme, authority, None, None),
        ("no :path and no :authority", "GET", scheme, None, None, None),
        ("an empty :path", "GET", scheme, authority, Some(""), None),
        ("an authority in :path", "GET", scheme, authority, Some("a:80"), None),
        ("a word in :path", "GET", scheme, authority, Some("a"), None),
        ("a query in :path", "GET", scheme, authority, Some("?x"), None),
        ("a URI in :path", "GET", scheme, authority, Some("http://a/"), None),
        ("OPTIONS *", "OPTIONS", scheme, authority, Some("*"), None),
        ("GET *", "GET", scheme, authority, Some("*"), None),
        ("no :scheme", "GET", None, authority, path, None),
        ("another :scheme", "GET", Some("ftp"), authority, path, None),
        ("no :authority", "GET", scheme, None, path, None),
        ("Host alone", "GET", scheme, None, path, Some("lab.example")),
        ("both alike", "GET", scheme, authority, path, Some("lab.example")),
        (
            "both alike but for case",
            "GET",
            scheme,
            authority,
            path,
            Some("LAB.example"),
        ),
        ("the usual port", "GET", scheme, authority, path, Some("lab.example:80")),
        ("another port", "GET", scheme, authority, path, Some("lab.example:81")),
        ("HTTP in capitals", "GET", Some("HTTP"), authority, path, None),
        ("white space", "GET", scheme, None, path, Some(" lab.example")),
        ("another Host", "GET", scheme, authority, path, Some("other.example")),
        ("user information", "GET", scheme, Some("user@lab.example"), path, None),
        ("an :authority that is none", "GET", scheme, Some("a:b"), path, None),
        ("an empty :authority", "GET", scheme, Some(""), path, None),
        ("CONNECT", "CONNECT", None, Some("a:80"), None, None),
        ("CONNECT with a path", "CONNECT", scheme, authority, path, None),
    ];
    let service = Service::start();
    let mut shown = String::new();
    for (name, method, scheme, authority, path, host) in cases {
        let fields = [
            (":method", Some(method)),
            (":scheme", scheme),
            (":authority", authority),
            (":path", path),
            ("host", host),
        ];
        let fields: Vec<_> = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        let mut client = Frames::open(&service, 65_535);
        client.fields(1, &fields, true);
        write_came(&mut shown, name, &client.receive(1));
    }
    insta::assert_snapshot!("targets_on_http_2", shown);
    assert_eq!(service.get("/api/status/200").status(), 200);
}

/// The HTTP library drops pseudo-fields of a trailer section, which make a request
/// malformed (RFC 9113 section 8.1), before anybody can refuse them. Nothing of a
/// trailer section reaches a handler.
#[test]
fn trailers_change_nothing() {
    let service = Service::start();
    let path = "/api/status/200";
    let mut client = Frames::open(&service, 65_535);
    let fields = [
        (":method", "POST"),
        (":scheme", "http"),
        (":authority", "lab.example"),
        (":path", path),
    ];
    client.fields(1, &fields, false);
    client.data(1, b"content", false);
    client.fields(1, &[(":path", "/elsewhere"), ("x-late", "a")], true);
    let came = client.receive(1);
    assert_eq!((came.status, &*came.ended), (Some(200), "end"));
    let on_http_1 = service.exchange(
        format!(
            "POST {path} HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\
             Transfer-Encoding: chunked\r\n\r\n7\r\ncontent\r\n0\r\nX-Late: a\r\n\
             Host: elsewhere\r\n\r\n"
        )
        .as_bytes(),
    );
    let (_, on_http_1) = on_http_1.split_once("\r\n\r\n").unwrap();
    for document in [on_http_1.as_bytes(), &came.content] {
        let document: serde_json::Value = serde_json::from_slice(document).unwrap();
        let request = &document["request"];
        assert_eq!(request["url"], format!("http://lab.example{path}"));
        assert_eq!(request["content_length"], 7);
        let fields = request["headers"].to_string();
        assert!(
            !fields.contains("x-late") && !fields.contains("elsewhere"),
            "{fields}"
        );
    }
}

fn write_came(shown: &mut String, name: &str, came: &Came) {
    let status =
        came.status.map_or_else(|| "-".to_owned(), |status| status.to_string());
    writeln!(shown, "{name}\n    {status} {} ({})", came.detail(), came.ended).unwrap();
}
