use axum::http::Request;
use clap::Parser as _;

use super::*;

/// The address and the origin of a request with these fields, by a peer with this address.
fn seen(peer: &str, fields: &[(&str, &str)]) -> (String, String) {
    let settings = Settings::parse_from([
        "statuslab",
        "--trusted-proxy=10.0.0.0/8,127.0.0.1",
        "--trusted-proxy=2001:db8:1::/48",
    ]);
    let proxies = TrustedProxies::new(&settings);
    let mut request = Request::get("/").header("host", "inner.example");
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    let (parts, ()) = request.body(()).unwrap().into_parts();
    let remote =
        proxies.remote(std::net::SocketAddr::new(peer.parse().unwrap(), 9).into());
    let connection = Connection { remote, ..Connection::without_peer(&settings) };
    let connection = proxies.see_through(connection, &parts.uri, &parts.headers);
    assert!(!connection.client().is_local() || peer == "127.0.0.9");
    let origin = connection.origin(&parts.uri, &parts.headers);
    (connection.remote.to_string(), origin)
}

#[test]
fn the_client_is_the_first_from_the_right_that_is_not_trusted() {
    let forwarded = [
        ("for=192.0.2.1", "192.0.2.1"),
        ("For=\"192.0.2.1:4711\"", "192.0.2.1:4711"),
        ("for=\"[2001:db8::1]\"", "2001:db8::1"),
        ("for=\"[2001:db8::1]:80\"; proto=http", "[2001:db8::1]:80"),
        ("for=\"[2001:db8::1]:_a\"", "2001:db8::1"),
        // What a client made up is on the left of what the proxy saw.
        ("for=198.51.100.9, for=192.0.2.1", "192.0.2.1"),
        ("for=198.51.100.9, for=192.0.2.1, for=10.0.0.2", "192.0.2.1"),
        ("for=\"a,b\";by=_x, for=192.0.2.1", "192.0.2.1"),
        ("for=\"a\\\",b\", for=192.0.2.1, for=10.1.1.1", "192.0.2.1"),
        ("for=10.0.0.3, for=10.0.0.2", "10.0.0.3"),
        // What cannot be read leaves the proxy that said it.
        ("for=unknown", "10.0.0.1:9"),
        ("for=_hidden", "10.0.0.1:9"),
        ("for=192.0.2.1, for=_hidden", "10.0.0.1:9"),
        ("for=192.0.2.1, for=unknown, for=10.0.0.2", "10.0.0.2"),
        ("for=\"192.0.2.1", "10.0.0.1:9"),
        ("192.0.2.1", "10.0.0.1:9"),
        ("for=192.0.2.1, proto=https", "10.0.0.1:9"),
        ("for=192.0.2.1;nonsense", "10.0.0.1:9"),
        ("", "10.0.0.1:9"),
    ];
    for (value, expected) in forwarded {
        let (remote, _) = seen("10.0.0.1", &[("forwarded", value)]);
        assert_eq!(remote, expected, "Forwarded: {value}");
    }
    let x_forwarded_for = [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:80", "192.0.2.1:80"),
        ("2001:db8::1", "2001:db8::1"),
        ("198.51.100.9,192.0.2.1", "192.0.2.1"),
        ("198.51.100.9, 192.0.2.1, 10.0.0.2, 2001:db8:1::5", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("nonsense, 192.0.2.1", "192.0.2.1"),
        ("192.0.2.1, nonsense", "10.0.0.1:9"),
        ("192.0.2.1,", "10.0.0.1:9"),
        ("", "10.0.0.1:9"),
    ];
    for (value, expected) in x_forwarded_for {
        let (remote, _) = seen("10.0.0.1", &[("x-forwarded-for", value)]);
        assert_eq!(remote, expected, "X-Forwarded-For: {value}");
    }
}

#[test]
fn a_field_on_several_lines_is_one() {
    let lines = [("x-forwarded-for", "198.51.100.9"), ("x-forwarded-for", "192.0.2.1")];
    assert_eq!(seen("10.0.0.1", &lines).0, "192.0.2.1");
}

#[test]
fn two_fields_that_contradict_each_other_are_not_believed() {
    for (old, expected) in [
        ("192.0.2.1", "192.0.2.1"),
        ("198.51.100.9, 192.0.2.1", "192.0.2.1"),
        ("192.0.2.2", "10.0.0.1:9"),
        ("nonsense", "10.0.0.1:9"),
    ] {
        let fields = [("forwarded", "for=192.0.2.1"), ("x-forwarded-for", old)];
        assert_eq!(seen("10.0.0.1", &fields).0, expected, "{old}");
    }
}

#[test]
fn who_is_not_trusted_is_not_believed() {
    let fields = [
        ("forwarded", "for=192.0.2.1;proto=https;host=a.example"),
        ("x-forwarded-for", "192.0.2.1"),
        ("x-forwarded-host", "a.example"),
        ("x-forwarded-proto", "https"),
    ];
    for (peer, is_trusted) in [
        ("192.0.2.7", false),
        ("127.0.0.9", false),
        ("11.0.0.1", false),
        ("2001:db8:2::1", false),
        ("10.255.0.1", true),
        ("127.0.0.1", true),
        ("::ffff:10.0.0.1", true),
        ("2001:db8:1:2::3", true),
    ] {
        let (remote, origin) = seen(peer, &fields);
        let expected =
            if is_trusted { "https://a.example" } else { "http://inner.example" };
        assert_eq!((remote == "192.0.2.1", &*origin), (is_trusted, expected), "{peer}");
    }
}

#[test]
fn the_origin_is_that_which_the_outermost_trusted_proxy_saw() {
    for (fields, expected) in [
        (vec![("forwarded", "for=192.0.2.1;proto=https")], "https://inner.example"),
        (
            vec![("forwarded", "for=192.0.2.1;host=\"a.example:8\"")],
            "http://a.example:8",
        ),
        (
            vec![(
                "forwarded",
                "for=1.1.1.1;proto=https;host=evil.example, \
                 for=192.0.2.1;proto=https;host=a.example, for=10.0.0.2;proto=http;host=b",
            )],
            "https://a.example",
        ),
        (vec![("x-forwarded-proto", "HTTPS")], "https://inner.example"),
        (
            vec![
                ("x-forwarded-host", "x.example, a.example"),
                ("x-forwarded-for", "::2"),
            ],
            "http://a.example",
        ),
        (vec![("x-forwarded-proto", "ftp")], "http://inner.example"),
        (vec![("x-forwarded-host", "a b/")], "http://inner.example"),
        (vec![("x-forwarded-host", "")], "http://inner.example"),
    ] {
        assert_eq!(seen("10.0.0.1", &fields).1, expected, "{fields:?}");
    }
}
