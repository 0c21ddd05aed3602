//! What a link may have a browser keep, and what it may not.

use http_status::{field_policy::REFUSED, query};

use crate::service::Service;

#[test]
fn no_field_that_is_refused_reaches_the_wire() {
    let service = Service::start();
    for row in REFUSED {
        for pattern in row.names.split(' ') {
            let name = pattern.replace('*', "Any");
            let line = format!("{name}: planted");
            let query = query::encode([("header", &*line)]);
            for prefix in ["/api/status/", "/api/wire/"] {
                let response = service.get(&format!("{prefix}200?{query}"));
                assert_eq!(response.status(), 400, "{prefix} {name}");
                assert_eq!(response.field("simulated-status"), None);
                assert_ne!(response.field(&name), Some("planted"), "{name}");
                let detail = response.json()["problems"][0]["detail"].to_string();
                assert!(detail.contains(row.reason.clause()), "{name}: {detail}");
            }
        }
    }
}

#[test]
fn a_cookie_has_the_path_of_its_request() {
    let service = Service::start();
    let cases = [
        ("201?header=Set-Cookie:+a=b", Some("a=b; Path=/api/status/201")),
        ("201/v1/?header=set-cookie:+a=b", Some("a=b; Path=/api/status/201/v1/")),
        ("20%31?header=Set-Cookie:+a=b", Some("a=b; Path=/api/status/20%31")),
        (
            "201?header=Set-Cookie:+a=b;Path=/api/status/201",
            Some("a=b;Path=/api/status/201"),
        ),
        ("201?header=Set-Cookie:+a=b;Path=/api/status/200", None),
        ("201?header=Set-Cookie:+a=b;Path=/api/status", None),
        ("201/;x?header=Set-Cookie:+a=b", None),
        ("201?header=Set-Cookie:+a=b;SameSite=None;Secure", None),
    ];
    for (target, cookie) in cases {
        let response = service.get(&format!("/api/status/{target}"));
        assert_eq!(response.field("set-cookie"), cookie, "{target}");
        let expected = if cookie.is_some() { 201 } else { 400 };
        assert_eq!(response.status(), expected, "{target}");
        let shown = service.get(&format!("/api/wire/{target}")).text();
        let line = cookie.map(|cookie| format!("set-cookie: {cookie}\\r\\n"));
        assert!(line.is_none_or(|line| shown.contains(&line)), "{shown}");
    }
}
