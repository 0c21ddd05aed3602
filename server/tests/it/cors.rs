//! What scripts of other origins may do.

use http_status::Code;

use crate::service::Service;

#[test]
fn a_preflight_succeeds_for_every_code() {
    let service = Service::start();
    let mut client = service.connect();
    let fields = [
        ("Origin", "http://else.example"),
        ("Access-Control-Request-Method", "DELETE"),
        ("Access-Control-Request-Headers", "authorization,x-a"),
    ];
    for code in Code::all() {
        client.send("OPTIONS", &format!("/api/status/{code}"), &fields, "");
        let response = client.receive("OPTIONS");
        assert_eq!(response.status(), 204, "{code}");
        assert_eq!(response.field("access-control-allow-origin"), Some("*"));
        assert_eq!(response.field("access-control-allow-methods"), Some("DELETE"));
        assert_eq!(
            response.field("access-control-allow-headers"),
            Some("authorization,x-a")
        );
        assert_eq!(response.field("simulated-status"), None, "{code}");
        assert_eq!(response.field("content-length"), None, "{code}");
    }
}

#[test]
fn a_preflight_is_simulated_when_the_ask_says_so() {
    let service = Service::start();
    let fields = [
        ("Origin", "http://else.example"),
        ("Access-Control-Request-Method", "DELETE"),
    ];
    let response =
        service.ask("OPTIONS", "/api/status/403?preflight=simulate", &fields);
    assert_eq!(response.status(), 403);
    assert_eq!(response.field("simulated-status"), Some("403"));
    let plain = service.ask("OPTIONS", "/api/status/403", &[]);
    assert_eq!(plain.field("simulated-status"), Some("403"));
}
