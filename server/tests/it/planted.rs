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

#[test]
fn nothing_below_the_api_becomes_a_service_worker() {
    let service = Service::start();
    let script = [("Service-Worker", "script")];
    let simulated = "/api/status/200?type=text/javascript&body=1";
    let cases = [
        ("GET", simulated, &script[..], 403),
        ("HEAD", simulated, &script, 403),
        ("GET", "/api/status/503/sw.js", &script, 403),
        ("GET", "/api/wire/200", &script, 403),
        ("GET", "/api/codes", &script, 403),
        ("GET", simulated, &[("Service-Worker", "other")], 200),
        ("GET", simulated, &[], 200),
        ("GET", "/favicon.svg", &script, 200),
    ];
    for (method, target, fields, status) in cases {
        let response = service.ask(method, target, fields);
        assert_eq!(response.status(), status, "{method} {target} {fields:?}");
        let is_simulated = target == simulated && status == 200;
        assert_eq!(response.field("simulated-status").is_some(), is_simulated);
    }
    let refused = service.ask("GET", simulated, &script);
    insta::assert_snapshot!("service_worker", refused.problem());
}
