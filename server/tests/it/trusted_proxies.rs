//! What a proxy says of the client and of the origin, and who believes it.

use crate::{fairness::ask, service::Service};

/// What the document says of the client, and of the URL that it asked for.
fn seen(service: &Service, fields: &[(&str, &str)]) -> (String, String) {
    let document = service.ask("GET", "/api/status/200", fields).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let request = &document["request"];
    (text(&request["remote_addr"]), text(&request["url"]))
}

#[test]
fn a_trusted_proxy_names_the_client_and_its_origin() {
    let service = Service::with(&["--trusted-proxy=127.0.0.0/8"]);
    let url = |origin: &str| format!("{origin}/api/status/200");
    let fields =
        [("Forwarded", "for=9.9.9.9, for=192.0.2.1;proto=https;host=lab.example:8443")];
    let expected = ("192.0.2.1".to_owned(), url("https://lab.example:8443"));
    assert_eq!(seen(&service, &fields), expected);
    let fields = [
        ("X-Forwarded-For", "9.9.9.9, 192.0.2.2:5000"),
        ("X-Forwarded-Proto", "https"),
    ];
    let expected = ("192.0.2.2:5000".to_owned(), url("https://lab.example"));
    assert_eq!(seen(&service, &fields), expected);
}

#[test]
fn the_client_behind_a_trusted_proxy_is_who_counts() {
    let service =
        Service::with(&["--trusted-proxy=127.0.0.0/8", "--max-waiting-per-client=1"]);
    for (name, one, other, is_same) in [
        ("Forwarded", "for=192.0.2.1", "for=203.0.113.9, for=192.0.2.1", true),
        ("Forwarded", "for=192.0.2.2", "for=192.0.2.2, for=192.0.2.3", false),
        (
            "Forwarded",
            "for=\"[2001:db8:1:1::3]\"",
            "for=\"[2001:db8:1:1:4::5]:80\"",
            true,
        ),
        ("Forwarded", "for=\"[2001:db8:1:2::3]\"", "for=\"[2001:db8:1:3::3]\"", false),
        ("X-Forwarded-For", "192.0.2.4", "9.9.9.9, 192.0.2.4:1, 127.0.0.7", true),
        ("X-Forwarded-For", "192.0.2.5", "192.0.2.5, 192.0.2.6", false),
        // Who is hidden, or made up, is the proxy.
        ("Forwarded", "for=unknown", "nonsense", true),
    ] {
        let mut waiting = service.connect();
        waiting.send(
            "GET",
            "/api/status/200?interim=103&delay=20s",
            &[(name, one)],
            "",
        );
        assert_eq!(waiting.receive("GET").status(), 103, "{one}");
        let answer = service.ask("GET", "/api/status/200?delay=1ms", &[(name, other)]);
        assert_eq!(answer.status(), if is_same { 429 } else { 200 }, "{one} {other}");
    }
}

#[test]
fn who_is_no_trusted_proxy_names_nobody() {
    let service = Service::with(&["--trusted-proxy=192.0.2.1"]);
    let fields =
        [("Forwarded", "for=192.0.2.9;proto=https"), ("X-Forwarded-Host", "a.example")];
    let (remote, target) = seen(&service, &fields);
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
    let (remote, target) = seen(&service, &fields);
    assert_eq!(remote, "192.0.2.9");
    assert_eq!(target, "https://status.example/api/status/200");
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
