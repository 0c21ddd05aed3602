//! Interim responses, and clients that wait for a 100.

use crate::service::Service;

fn statuses(service: &Service, request: &str) -> Vec<String> {
    let text = service.exchange(request.as_bytes());
    let lines = text.lines().filter(|line| line.starts_with("HTTP/"));
    lines.map(str::to_owned).collect()
}

#[test]
fn interim_responses_come_in_order_before_the_final_one() {
    let service = Service::start();
    let request = "GET /api/status/503?interim=103,102,103 HTTP/1.1\r\nHost: a\r\n\
                   Connection: close\r\n\r\n";
    assert_eq!(
        statuses(&service, request),
        [
            "HTTP/1.1 103 Early Hints",
            "HTTP/1.1 102 Processing",
            "HTTP/1.1 103 Early Hints",
            "HTTP/1.1 503 Service Unavailable"
        ]
    );
}

#[test]
fn an_interim_response_is_an_answer_of_its_own() {
    let service = Service::start();
    let request =
        "GET /api/status/103 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let text = service.exchange(request.as_bytes());
    let interim = "HTTP/1.1 103 Early Hints\r\n\
                   link: </api/codes>; rel=\"preload\"; as=\"fetch\"\r\n\r\n\
                   HTTP/1.1 200 OK\r\nsimulated-status: 200\r\n";
    assert!(text.starts_with(interim), "{text}");
    assert!(text.contains("\"interim\": [103]"), "{text}");
}

#[test]
fn http_1_0_has_none() {
    let service = Service::start();
    let request = "GET /api/status/103?interim=102 HTTP/1.0\r\n\r\n";
    let text = service.exchange(request.as_bytes());
    assert!(text.starts_with("HTTP/1.0 200 OK\r\n"), "{text}");
    assert!(!text.contains("HTTP/1.1 1"), "{text}");
    assert!(text.contains("HTTP/1.0 has none"), "{text}");
    assert!(!text.contains("\"interim\": ["), "{text}");
}

#[test]
fn an_interim_response_does_not_wait_for_the_delay() {
    let service = Service::start();
    let mut client = service.connect();
    let begun = std::time::Instant::now();
    client.send("GET", "/api/status/200?interim=103&delay=1s", &[], "");
    assert_eq!(client.receive("GET").status(), 103);
    let waited = begun.elapsed();
    assert_eq!(client.receive("GET").status(), 200);
    // The order of the two is what counts: the delay lies between them.
    assert!(begun.elapsed().as_millis() >= 1000 && waited < begun.elapsed());
}

#[test]
fn pipelined_requests_keep_their_interim_responses_apart() {
    let service = Service::start();
    let one = "GET /api/status/103 HTTP/1.1\r\nHost: a\r\n\r\n";
    let big = "GET /api/status/200?size=1000000 HTTP/1.1\r\nHost: a\r\n\r\n";
    let last = "GET /api/status/102 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let mut client = service.connect();
    client.write(format!("{one}{big}{last}").as_bytes());
    let statuses: Vec<_> = (0..5).map(|_| client.receive("GET").status()).collect();
    assert_eq!(statuses, [103, 200, 200, 102, 200]);
    assert!(client.is_closed());
}

#[test]
fn a_client_that_waits_for_a_100_gets_one_where_its_content_is_wanted() {
    let service = Service::start();
    let cases: [(&str, &[u16]); 4] =
        [("200", &[100, 200]), ("100", &[100, 200]), ("417", &[417]), ("413", &[413])];
    for (code, expected) in cases {
        let mut client = service.connect();
        let target = format!("/api/status/{code}");
        let fields = [("Expect", "100-continue"), ("Content-Length", "3")];
        client.send("POST", &target, &fields, "");
        let mut statuses = vec![client.receive("POST").status()];
        if statuses == [100] {
            client.write(b"abc");
            statuses.push(client.receive("POST").status());
        }
        assert_eq!(statuses, expected, "{code}");
    }
}

#[test]
fn a_100_that_is_asked_for_keeps_its_place_among_the_others() {
    let service = Service::start();
    let cases: [(&str, &[u16]); 5] = [
        ("200?interim=102,100,103", &[102, 100, 103, 200]),
        ("200?interim=102", &[102, 100, 200]),
        ("103?interim=102,100", &[102, 100, 103, 200]),
        ("404?interim=102,100", &[102, 100, 404]),
        ("404?interim=100,100", &[100, 100, 404]),
    ];
    for (target, expected) in cases {
        for waits in [true, false] {
            let mut client = service.connect();
            let fields = [("Expect", "100-continue"), ("Content-Length", "3")];
            let target = format!("/api/status/{target}");
            client.send("POST", &target, &fields, if waits { "" } else { "abc" });
            let mut statuses = Vec::new();
            while statuses.last().is_none_or(|status| *status < 200) {
                let is_first = statuses.is_empty();
                statuses.push(client.receive("POST").status());
                if waits && is_first {
                    client.write(b"abc");
                }
            }
            assert_eq!(statuses, expected, "{target} {waits}");
            // The content was read, so the connection goes on.
            client.send("GET", "/api/status/201", &[], "");
            assert_eq!(client.receive("GET").status(), 201, "{target} {waits}");
        }
    }
}
